package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.lifecycle.Outline;
import io.santoku.nest.Promise;
import io.santoku.placement.LeftOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan in the form of the API: the resources to build, their placement with reasons, the steps, and the expected
/// duration.
record PlanView(
        @JsonIgnoreProperties({"sites", "promises"}) Outline slice,
        SliceView.SnssaiView snssai,
        List<Outline.Placed> placement,
        List<LeftOut> leftOut,
        List<ShareView> shares,
        List<StepView> steps,
        List<String> criticalPath,
        double expectedSeconds,
        double criticalPathSeconds,
        List<String> warnings,
        List<Promise> promises) {

    /// A step of a plan; `reason` is a sentence that says why the step is needed.
    record StepView(
            String id,
            String action,
            String resource,
            String kind,
            String component,
            String title,
            String reason,
            List<String> after,
            boolean optional,
            double expectedSeconds,
            @JsonUnwrapped @Nullable StepProgressView progress) {}
}
