package io.santoku.api.v1.slices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An operation as clients see it. `holder` is what it works on: a `slice` or a shared `subnet`. `undone`, `leftBehind`
/// and `abandoned` (what a forced deletion could not remove) are ids of resources; `left` is how many the last two are.
/// What is left behind is taken up again by itself, and so is what a heal left `unrestored` because a component was
/// down; `takenUp` tells how often. A failed operation is a good answer with a problem inside. `answers` are what one
/// that asks can be given, `instruction` the one it was given last.
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

    /// Steps that are through, and all.
    record ProgressView(int done, int total) {}

    /// What an operator has told it: `state` is `pending` until it takes that in, then `heeded` or `refused`.
    record InstructionView(
            String instruction,
            String state,
            @Nullable String why,
            @Nullable Instant at) {}

    /// What components answered when they were asked whether anything is left, or, after a heal, `adrift` from what it
    /// was to be; `places` is how many did.
    record CertificateView(
            String sentence,
            int places,
            List<FindingView> left,
            List<FindingView> adrift,
            List<FindingView> unanswered) {}

    /// What is left, or was not told of.
    record FindingView(String resource, String component, String detail) {}

    /// What a forced deletion left where it is; `name` is the name that the component has it under.
    record AbandonedView(
            String resource,
            String component,
            String title,
            String name,
            @Nullable String why) {}
}
