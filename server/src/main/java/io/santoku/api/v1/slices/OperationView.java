package io.santoku.api.v1.slices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An operation in the form of the API. `holder` is the `slice` or shared `subnet` that it works on. `undone`,
/// `leftBehind` and `abandoned` (resources that a forced deletion could not remove) are ids of resources; `left` is the
/// number of the last two. Santoku retries the removal of resources left behind, and the restoration of those that a
/// heal left `unrestored` because a component was down; `takenUp` counts these retries. A failed operation is a
/// successful answer with a problem inside. `answers` are the possible instructions for an operation that asks,
/// `instruction` is the last one given.
record OperationView(
        String id,
        String holder,
        @Nullable String slice,
        @Nullable String subnet,
        String kind,
        String state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        ProgressView progress,
        int left,
        @Nullable Integer takenUp,
        @Nullable Map<String, Object> problem,
        @Nullable List<String> undone,
        @Nullable List<String> leftBehind,
        @Nullable List<String> unrestored,
        @Nullable List<String> abandoned,
        @Nullable List<AbandonedView> abandonedResources,
        @Nullable String onFailure,
        @Nullable List<String> answers,
        @Nullable InstructionView instruction,
        @Nullable CertificateView certificate,
        String timeline) {

    /// The number of finished steps, and of all steps.
    record ProgressView(int done, int total) {}

    /// The instruction of an operator: `state` is `pending` until the operation processes it, then `heeded` or
    /// `refused`.
    record InstructionView(
            String instruction,
            String state,
            @Nullable String why,
            @Nullable Instant at) {}

    /// The result of the final check, which asks components whether any resources are left or, after a heal, are
    /// `adrift` from their intended state; `places` is the number of places that answered.
    record CertificateView(
            String sentence,
            int places,
            List<FindingView> left,
            List<FindingView> adrift,
            List<FindingView> unanswered) {}

    /// A finding of the final check: a resource that is left, that differs, or that a component did not report on.
    record FindingView(String resource, String component, String detail) {}

    /// A resource that a forced deletion left in place; `name` is its name at the component.
    record AbandonedView(
            String resource,
            String component,
            String title,
            String name,
            @Nullable String why) {}
}
