package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.AuditReport;
import io.santoku.slice.Holder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The result of an audit in the form of the API; `digest` identifies the set of orphans, for a repair. `orphans` are
/// external resources that no slice holds; `twins` are components that are one system; `drift` are held resources that
/// are missing or differ; `silent` components did not answer; components that `cannotBeAsked` offer no list, so that
/// only what was sent there and never confirmed to be gone is known; `busy` slices and subnets were left out because
/// operations work on them.
record AuditView(
        boolean clean,
        String digest,
        @JsonUnwrapped AuditCoverageView coverage,
        List<OrphanView> orphans,
        List<List<String>> twins,
        List<AdriftView> drift,
        List<RepairView> repairs) {

    /// What the audit could look at, and what it could not.
    record AuditCoverageView(int places, List<SilentView> silent, List<SilentView> cannotBeAsked, List<String> busy) {
        static AuditCoverageView of(AuditReport.Coverage coverage) {
            return new AuditCoverageView(
                    coverage.places(),
                    coverage.silent().stream()
                            .map(silent -> new SilentView(silent.component().toString(), silent.why()))
                            .toList(),
                    coverage.unlisted().stream()
                            .map(one -> new SilentView(one.component().toString(), one.why()))
                            .toList(),
                    coverage.busy().stream().map(Holder::value).toList());
        }
    }

    /// An external resource with a name like ours; `known` if this installation ever had the slice `owner`; `left` is
    /// the reason why a repair leaves it, if it does.
    record OrphanView(
            String component,
            String kind,
            String name,
            String id,
            String owner,
            boolean known,
            @Nullable String left) {}

    /// A difference in a resource that `holder` holds: a part or property that is not as it was made, or the whole
    /// resource.
    record AdriftView(String holder, String resource, String component, String what, String wanted, String seen) {}

    /// A component that did not report its resources.
    record SilentView(String component, String why) {}

    /// The repair for one owner; `operations` are the operations that carry it out, once it is started.
    record RepairView(String owner, String what, List<PlanView.StepView> steps, List<String> operations) {}

    static AuditView of(AuditReport report, Function<AuditReport.Repair, List<PlanView.StepView>> steps) {
        return new AuditView(
                report.isClean() && report.coverage().silent().isEmpty(),
                report.digest(),
                AuditCoverageView.of(report.coverage()),
                report.orphans().stream().map(AuditView::orphan).toList(),
                report.twins().stream()
                        .map(twins ->
                                List.of(twins.one().toString(), twins.other().toString()))
                        .toList(),
                report.adrift().stream().flatMap(AuditView::adrift).toList(),
                report.repairs().stream()
                        .map(repair -> new RepairView(
                                repair.owner(),
                                repair.what(),
                                steps.apply(repair),
                                repair.operation().stream()
                                        .map(OperationId::value)
                                        .toList()))
                        .toList());
    }

    private static OrphanView orphan(AuditReport.Orphan orphan) {
        return new OrphanView(
                orphan.component().toString(),
                orphan.trace().kind().words(),
                orphan.trace().name(),
                orphan.trace().id(),
                orphan.owner(),
                orphan.known(),
                orphan.left());
    }

    private static Stream<AdriftView> adrift(AuditReport.Adrift adrift) {
        return SyncViews.differences(adrift.observation().sight())
                .map(difference -> new AdriftView(
                        adrift.holder().value(),
                        adrift.observation().resource().value(),
                        adrift.component().toString(),
                        difference.what(),
                        difference.wanted(),
                        difference.seen()));
    }
}
