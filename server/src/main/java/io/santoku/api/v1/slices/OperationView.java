package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
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
        @JsonUnwrapped OperationSubjectView subject,
        @JsonUnwrapped OperationCourseView course,
        @Nullable Map<String, Object> problem,
        @JsonUnwrapped OperationRemainsView remains,
        @JsonUnwrapped OperationSteeringView steering,
        String timeline) {

    /// The identity and kind of an operation, and what it works on.
    record OperationSubjectView(
            String id,
            String holder,
            @Nullable String slice,
            @Nullable String subnet,
            String kind) {
        static OperationSubjectView of(OperationId id, Holder holder, OperationKind kind) {
            return new OperationSubjectView(
                    id.value(),
                    holder.value(),
                    holder instanceof SliceId(var slice) ? slice : null,
                    holder instanceof SubnetId(var subnet) ? subnet : null,
                    kind.text());
        }
    }

    /// The state of an operation, its times, and its progress.
    record OperationCourseView(
            String state, Instant createdAt, @JsonUnwrapped SpanView span, ProgressView progress) {}

    /// The resources that an operation removed or left; lists omit all but the number of those that are left.
    record OperationRemainsView(
            int left,
            @Nullable Integer takenUp,
            @Nullable List<String> undone,
            @Nullable List<String> leftBehind,
            @Nullable List<String> unrestored,
            @Nullable List<String> abandoned,
            @Nullable List<AbandonedView> abandonedResources) {}

    /// The failure policy of an operation, its instructions, and the result of its final check.
    record OperationSteeringView(
            @Nullable String onFailure,
            @Nullable List<String> answers,
            @Nullable InstructionView instruction,
            @Nullable CertificateView certificate) {}

    /// The number of finished steps, and of all steps.
    record ProgressView(int done, int total) {}

    /// The instruction of an operator: `state` is `pending` until the operation processes it, then `heeded` or
    /// `refused`.
    record InstructionView(
            String instruction,
            String state,
            @Nullable String why,
            @Nullable Instant at) {
        static InstructionView of(Instruction instruction, String state, @Nullable Instant at) {
            return new InstructionView(instruction.text(), state, null, at);
        }

        InstructionView because(@Nullable String reason) {
            return new InstructionView(instruction, state, reason, at);
        }
    }

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
