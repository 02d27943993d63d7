package io.santoku.api.katana.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.Proposal;
import io.santoku.placement.Misfit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns refusals into problems with the predecessor's messages, followed by Santoku's own reasons.
final class RefusalMessages {
    private static final String DESCRIPTOR = "/base_slice_descriptor";
    private static final List<String> REQUIRED =
            List.of(DESCRIPTOR, DESCRIPTOR + "/network_DL_throughput", DESCRIPTOR + "/delay_tolerance");
    private static final String REFERENCE = DESCRIPTOR + "/base_slice_des_ref";

    private RefusalMessages() {}

    static ProblemException problem(ProblemType type, String words) {
        return new ProblemException(Problem.of(type, "Error: " + words));
    }

    static ProblemException noSuchSlice(String id) {
        return problem(ProblemType.NOT_FOUND, "No such slice: " + id);
    }

    static ProblemException busy(String id, OperationId operation) {
        return new ProblemException(Problem.of(
                        ProblemType.OPERATION_RUNNING,
                        "Error: Slice %s is busy with operation %s; ask again once that has ended"
                                .formatted(id, operation))
                .with("operation", operation.value()));
    }

    /// Returns the problem for a change of a slice that was refused.
    static ProblemException unchanged(String id, ChangeResult why) {
        return switch (why) {
            case ChangeResult.Unknown _ -> noSuchSlice(id);
            case ChangeResult.Busy(var operation) -> busy(id, operation);
            case ChangeResult.NoSuchService(var key) -> problem(ProblemType.NOT_FOUND, "There is no NS " + key);
            case ChangeResult.Inapplicable(var reason) -> problem(ProblemType.INAPPLICABLE, reason);
            case ChangeResult.Declined(var proposal) -> declined(proposal);
            case ChangeResult.Changing _, ChangeResult.Feasible _ ->
                throw new IllegalStateException("a change was refused that was none");
        };
    }

    /// Returns the problem for a NEST that cannot be built.
    static ProblemException declined(Proposal why) {
        return switch (why) {
            case Proposal.Feasible _ -> throw new IllegalStateException("what is feasible was declined");
            case Proposal.Refused(var violations) -> refused(violations);
            case Proposal.Lacking(var reasons) -> problem(ProblemType.COMPONENT_MISSING, String.join("; ", reasons));
            case Proposal.InMaintenance(var reasons) -> problem(ProblemType.IN_MAINTENANCE, String.join("; ", reasons));
            case Proposal.Unkept(var promises) ->
                problem(
                        ProblemType.PROMISE_UNKEPT,
                        promises.stream()
                                .map(promise -> place(promise.attribute()) + " is kept by nobody: " + promise.how())
                                .collect(Collectors.joining("; ")));
            case Proposal.Unserved(var reasons) ->
                new ProblemException(Problem.of(ProblemType.UNSERVED, "Error: " + String.join("\n", reasons))
                        .with("reasons", reasons));
            case Proposal.Unplaceable(var misfits) ->
                problem(
                        ProblemType.UNPLACEABLE,
                        misfits.stream().map(RefusalMessages::misfit).collect(Collectors.joining("; ")));
            case Proposal.Taken(var snssai) -> problem(ProblemType.SNSSAI_TAKEN, "Another slice has S-NSSAI " + snssai);
        };
    }

    /// The message is the first violation for which the predecessor has words, else the first violation; the list holds
    /// all.
    private static ProblemException refused(List<io.santoku.nest.NestViolation> violations) {
        String first = violations.stream()
                .flatMap(RefusalMessages::known)
                .findFirst()
                .orElseGet(() -> sentence(violations.getFirst()));
        return new ProblemException(Problem.of(ProblemType.INVALID_NEST, "Error: " + first)
                .withViolations(violations.stream()
                        .map(violation -> new Violation(violation.pointer(), violation.message()))
                        .toList()));
    }

    private static String sentence(io.santoku.nest.NestViolation violation) {
        return place(violation.pointer()) + " " + violation.message();
    }

    private static Stream<String> known(io.santoku.nest.NestViolation violation) {
        String pointer = violation.pointer();
        if (REQUIRED.contains(pointer) && violation.message().startsWith("is required")) {
            return Stream.of("Required field %s is missing".formatted(place(pointer)));
        }
        return pointer.equals(REFERENCE) && violation.message().startsWith("names no")
                ? Stream.of("referenced slice_descriptor not found")
                : Stream.empty();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "The NEST" : pointer.substring(1).replace('/', '.');
    }

    private static String misfit(Misfit misfit) {
        return misfit.reason();
    }
}
