package io.santoku.api.v1.slices;

import io.santoku.execution.OperationLog;
import io.santoku.execution.RunState;
import io.santoku.lifecycle.Draft;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slice;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.slice.Snssai;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Creates the views of plans.
final class PlanViews {
    private final OperationLog operations;

    PlanViews(OperationLog operations) {
        this.operations = operations;
    }

    /// Returns the plan of a slice that could be ordered.
    PlanView of(Draft draft) {
        List<ShareView> shares = draft.shares().stream().map(ShareView::of).toList();
        return view(draft.outline(), draft.design().snssai(), shares, draft.plan(), null);
    }

    /// Returns the plan of an operation, with the progress of each step.
    PlanView of(Outline outline, Snssai snssai, Plan plan, RunState state) {
        return view(outline, snssai, List.of(), plan, state);
    }

    /// Returns the plan of a possible operation on an existing slice.
    PlanView of(Slice slice, Plan plan) {
        return view(slice.outline(), slice.snssai(), List.of(), plan, null);
    }

    /// Returns the steps of a plan that is not being carried out.
    List<PlanView.StepView> steps(Plan plan) {
        return steps(plan, operations.expectations(), null);
    }

    private PlanView view(Outline outline, Snssai snssai, List<ShareView> shares, Plan plan, @Nullable RunState state) {
        Function<Step, Duration> expected = operations.expectations();
        List<StepId> critical = plan.criticalPath(expected);
        double seconds = critical.stream()
                .map(plan::step)
                .map(expected)
                .mapToDouble(Times::seconds)
                .sum();
        return new PlanView(
                OutlineView.of(outline),
                new SliceView.SnssaiView(snssai.sst(), snssai.sd()),
                new PlanView.PlanPlacementView(outline.placement(), outline.leftOut(), shares),
                steps(plan, expected, state),
                CriticalPathView.of(critical, seconds),
                Times.rounded(seconds),
                new PlanView.PlanNotesView(outline.warnings(), outline.promises()));
    }

    private static List<PlanView.StepView> steps(
            Plan plan, Function<Step, Duration> expected, @Nullable RunState state) {
        Map<StepId, StepProgressView> progress = new HashMap<>();
        if (state != null) {
            plan.steps().forEach(step -> progress.put(step.id(), StepViews.progress(state.step(step.id()))));
        }
        return plan.steps().stream()
                .map(step -> step(step, expected, progress.get(step.id())))
                .toList();
    }

    private static PlanView.StepView step(
            Step step, Function<Step, Duration> expected, @Nullable StepProgressView progress) {
        return new PlanView.StepView(
                step.id().value(),
                step.change().verb(),
                PlanView.StepResourceView.of(step.resource()),
                step.reason().sentence(),
                step.after().stream().map(StepId::value).sorted().toList(),
                Times.rounded(Times.seconds(expected.apply(step))),
                progress);
    }
}
