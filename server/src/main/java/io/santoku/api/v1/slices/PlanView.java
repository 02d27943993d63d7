package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.lifecycle.Outline;
import io.santoku.nest.Promise;
import io.santoku.placement.LeftOut;
import io.santoku.plan.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan in the form of the API: the resources to build, their placement with reasons, the steps, and the expected
/// duration.
record PlanView(
        @JsonIgnoreProperties("promises") OutlineView slice,
        SliceView.SnssaiView snssai,
        @JsonUnwrapped PlanPlacementView placement,
        List<StepView> steps,
        @JsonUnwrapped CriticalPathView criticalPath,
        double expectedSeconds,
        @JsonUnwrapped PlanNotesView notes) {

    /// The places of the network services, those that are left out, and the functions that are shared.
    record PlanPlacementView(List<Outline.Placed> placement, List<LeftOut> leftOut, List<ShareView> shares) {}

    /// The warnings for people, and which component keeps which attribute of the NEST.
    record PlanNotesView(List<String> warnings, List<Promise> promises) {}

    /// A step of a plan; `reason` is a sentence that says why the step is needed.
    record StepView(
            String id,
            String action,
            @JsonUnwrapped StepResourceView resource,
            String reason,
            List<String> after,
            double expectedSeconds,
            @JsonUnwrapped @Nullable StepProgressView progress) {}

    /// The resource that a step makes, changes or removes.
    record StepResourceView(String resource, String kind, String component, String title, boolean optional) {
        static StepResourceView of(Resource resource) {
            return new StepResourceView(
                    resource.id().value(),
                    resource.id().kind(),
                    resource.component().toString(),
                    resource.title(),
                    resource.optional());
        }
    }
}
