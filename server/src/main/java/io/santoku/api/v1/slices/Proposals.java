package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import io.santoku.lifecycle.Draft;
import io.santoku.lifecycle.Proposal;
import io.santoku.nest.Promise;
import io.santoku.placement.Misfit;
import java.util.List;

/// Turns the reasons why a NEST cannot be built into problems.
final class Proposals {
    private Proposals() {}

    /// Returns the draft of a feasible proposal; throws the problem of any other.
    static Draft feasible(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Feasible(var draft) -> draft;
            case Proposal.Refused(var violations) -> throw new ProblemException(refused(violations));
            case Proposal.Lacking(var reasons) -> throw new ProblemException(lacking(reasons));
            case Proposal.InMaintenance(var reasons) -> throw new ProblemException(inMaintenance(reasons));
            case Proposal.Unkept(var promises) -> throw new ProblemException(unkept(promises));
            case Proposal.Unserved(var reasons) -> throw new ProblemException(unserved(reasons));
            case Proposal.Unplaceable(var misfits) -> throw new ProblemException(unplaceable(misfits));
            case Proposal.Taken(var snssai) ->
                throw new ProblemException(Problem.of(
                        ProblemType.SNSSAI_TAKEN,
                        "Another slice has S-NSSAI %s; leave `sd` out to be given a free one.".formatted(snssai)));
        };
    }

    /// Throws the problem of a proposal that was declined; returns an exception for one that was not.
    static RuntimeException declined(Proposal why) {
        feasible(why);
        return new IllegalStateException("what is feasible was declined");
    }

    static List<Violation> violations(List<io.santoku.nest.NestViolation> found) {
        return found.stream()
                .map(violation -> new Violation(violation.pointer(), violation.message()))
                .toList();
    }

    private static Problem refused(List<io.santoku.nest.NestViolation> violations) {
        return Problem.of(ProblemType.INVALID_NEST, "Correct these attributes and send the NEST again.")
                .withViolations(violations(violations));
    }

    private static Problem lacking(List<String> reasons) {
        return Problem.of(ProblemType.COMPONENT_MISSING, String.join("; ", reasons))
                .with("reasons", reasons);
    }

    private static Problem inMaintenance(List<String> reasons) {
        return Problem.of(ProblemType.IN_MAINTENANCE, String.join("; ", reasons))
                .with("reasons", reasons);
    }

    private static Problem unkept(List<Promise> promises) {
        return Problem.of(
                        ProblemType.PROMISE_UNKEPT,
                        "No component keeps %d of the attributes; leave them out, or order with promise=warn."
                                .formatted(promises.size()))
                .withViolations(promises.stream()
                        .map(promise -> new Violation(promise.attribute(), "would only be recorded: " + promise.how()))
                        .toList());
    }

    private static Problem unserved(List<String> reasons) {
        return Problem.of(ProblemType.UNSERVED, reasons.getFirst()).with("reasons", reasons);
    }

    private static Problem unplaceable(List<Misfit> misfits) {
        return Problem.of(
                        ProblemType.UNPLACEABLE,
                        "%d network services fit nowhere; nothing was created.".formatted(misfits.size()))
                .with("reasons", misfits.stream().map(MisfitView::of).toList());
    }

    /// A network service that no VIM can run, with the reasons for each VIM.
    record MisfitView(String networkService, String location, String reason, List<VimReasonsView> vims) {
        static MisfitView of(Misfit misfit) {
            List<VimReasonsView> vims = misfit.considered().stream()
                    .map(one -> new VimReasonsView(one.vim().id(), one.reasons()))
                    .toList();
            return new MisfitView(misfit.networkService(), misfit.location(), misfit.reason(), vims);
        }
    }

    /// The reasons why a VIM cannot run a network service.
    record VimReasonsView(String vim, List<String> reasons) {}
}
