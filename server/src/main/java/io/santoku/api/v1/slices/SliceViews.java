package io.santoku.api.v1.slices;

import io.santoku.api.v1.policy.FailureView;
import io.santoku.execution.Instruction;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.LeftOut;
import io.santoku.plan.Step;
import io.santoku.running.alert.FailingNetworkService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Creates the views of slices.
final class SliceViews {
    private SliceViews() {}

    /// The data about a slice beside the stored slice itself: its latest operation, with the instruction that is still
    /// pending; its failing network services; and the differences in the resources that it holds.
    record Seen(
            Recorded latest,
            @Nullable Instruction pending,
            List<FailingNetworkService> failing,
            List<ResourceObservation> observations,
            List<SyncViews.DriftView> drift) {}

    static SliceView of(Slice slice, Seen seen) {
        Recorded latest = seen.latest();
        RunState state = latest.state();
        OperationView operation = OperationViews.of(latest, seen.pending());
        return new SliceView(
                new SliceView.SliceIdentityView(
                        slice.id().value(),
                        slice.outline().name(),
                        new SliceView.SnssaiView(
                                slice.snssai().sst(), slice.snssai().sd()),
                        slice.createdAt()),
                standing(slice, seen.failing()),
                new SliceView.SliceDesignView(
                        OutlineView.of(slice.outline()),
                        sites(slice),
                        leftOut(slice, latest.operation(), state),
                        slice.outline().warnings(),
                        ConductDocuments.view(slice.conduct())),
                new SyncView(SyncViews.sync(slice, latest, seen.observations()), seen.drift()),
                new SliceView.SliceWorkView(
                        operation,
                        operation.problem(),
                        OperationViews.undone(latest, state),
                        OperationViews.leftBehind(latest, state)),
                slice.nest(),
                links(slice));
    }

    private static SliceView.SliceStandingView standing(Slice slice, List<FailingNetworkService> failing) {
        return new SliceView.SliceStandingView(
                slice.standing().status(),
                slice.standing().phase().text(),
                slice.standing().runningAt(),
                health(slice, failing),
                failing.stream().map(FailureView::of).toList());
    }

    private static List<SiteView> sites(Slice slice) {
        return slice.outline().sites().stream()
                .map(site -> SiteView.of(site, slice.id()))
                .toList();
    }

    private static String health(Slice slice, List<FailingNetworkService> failing) {
        return switch (slice.standing().phase()) {
            case RUNNING -> failing.isEmpty() ? "healthy" : "degraded";
            case FAILED, ERROR -> "degraded";
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, TERMINATING -> "unknown";
        };
    }

    /// Returns the network services left out at placement, and the optional resources that were left out because they
    /// failed.
    private static List<LeftOut> leftOut(Slice slice, Operation operation, RunState state) {
        var leftOut = new ArrayList<>(slice.outline().leftOut());
        for (Step step : operation.plan().steps()) {
            var now = state.step(step.id());
            if (now.stage() == Stage.LEFT_OUT) {
                String reason = String.valueOf((@Nullable Object) now.waitingOn());
                leftOut.add(new LeftOut(
                        step.resource().id().value(),
                        step.resource().component().id(),
                        reason));
            }
        }
        return leftOut;
    }

    private static Map<String, String> links(Slice slice) {
        String self = "/v1/slices/" + slice.id();
        var links = new LinkedHashMap<String, String>();
        for (String part : List.of("plan", "timeline", "resources", "events", "policy", "conduct", "heal")) {
            links.put(part, self + "/" + part);
        }
        links.put("operation", "/v1/operations/" + slice.operation());
        return links;
    }
}
