package io.santoku.api.katana.slices;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.StepState;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Writes the durations of the parts of a deployment, from the journal of the order: seconds with four decimals as
/// text, null until known.
final class DeploymentTimes {
    private static final Set<String> PROVISIONED = Set.of("tenant", "account", "transport");
    private static final String TRANSPORT = "transport";
    private static final String RADIO = "radio";

    private final Operation order;
    private final RunState state;

    private DeploymentTimes(Order order) {
        this.order = order.operation();
        this.state = order.state();
    }

    /// Returns the durations; `services` maps the names of the slice's network services to the resources that stand for
    /// them.
    static Map<String, @Nullable Object> of(Order order, Map<String, List<ResourceId>> services) {
        return new DeploymentTimes(order).document(services);
    }

    private Map<String, @Nullable Object> document(Map<String, List<ResourceId>> services) {
        boolean isProvisioned = isPlaced()
                && state.startedAt() != null
                && steps(of(PROVISIONED)).stream().allMatch(step -> isThrough(step(step)));
        var times = new LinkedHashMap<String, @Nullable Object>();
        times.put("Placement_Time", isPlaced() ? seconds(order.createdAt(), state.startedAt()) : null);
        times.put("Provisioning_Time", isProvisioned ? provisioning() : null);
        times.put("WAN_Deployment_Time", span(steps(of(Set.of(TRANSPORT)))));
        times.put("NS_Deployment_Time", isProvisioned ? services(services) : null);
        times.put("Radio_Configuration_Time", span(steps(of(Set.of(RADIO)))));
        times.put("Slice_Deployment_Time", whole());
        return times;
    }

    /// The order of a slice for which there was no room has no steps, and has failed.
    private boolean isPlaced() {
        return !order.plan().steps().isEmpty() || state.state() != OperationState.FAILED;
    }

    private @Nullable String provisioning() {
        Instant last = latest(steps(of(PROVISIONED))).orElse(state.startedAt());
        return seconds(state.startedAt(), last);
    }

    private @Nullable String whole() {
        return state.state() == OperationState.SUCCEEDED ? seconds(order.createdAt(), state.endedAt()) : null;
    }

    /// Returns the durations of the network services. Those of several with the same name, at several locations, are
    /// summed up once all are finished.
    private Map<String, String> services(Map<String, List<ResourceId>> resources) {
        var times = new LinkedHashMap<String, String>();
        resources.forEach((name, ids) -> {
            List<String> took = ids.stream()
                    .map(id -> span(steps(step -> step.resource().id().equals(id))))
                    .filter(Objects::nonNull)
                    .toList();
            if (took.size() == ids.size()) {
                times.put(name, sum(took));
            }
        });
        return times;
    }

    private static String sum(List<String> seconds) {
        return seconds.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElseThrow();
    }

    /// Returns the time from the first start to the last end; null when there are no steps or one is not finished.
    private @Nullable String span(List<Step> steps) {
        if (!steps.stream().allMatch(step -> isThrough(step(step)))) {
            return null;
        }
        Instant first = steps.stream()
                .map(step -> step(step).times().started())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return seconds(first, latest(steps).orElse(null));
    }

    private Optional<Instant> latest(List<Step> steps) {
        return steps.stream()
                .map(step -> step(step).times().ended())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private List<Step> steps(Predicate<Step> wanted) {
        return order.plan().steps().stream().filter(wanted).toList();
    }

    private static Predicate<Step> of(Set<String> kinds) {
        return step -> kinds.contains(step.resource().id().kind());
    }

    private StepState step(Step step) {
        return state.step(step.id());
    }

    /// A step that was undone later had succeeded before; a step that failed had not.
    private static boolean isThrough(StepState step) {
        return switch (step.stage()) {
            case DONE, LEFT_OUT -> true;
            case UNDONE, UNDOING, UNDO_FAILED -> step.times().ended() != null && step.failure() == null;
            case PENDING, RUNNING, WAITING, RETRYING, FAILED, EXCUSED -> false;
        };
    }

    private static @Nullable String seconds(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return null;
        }
        double seconds = Math.max(0, Duration.between(from, to).toNanos()) / 1e9;
        return String.format(Locale.ROOT, "%.4f", seconds);
    }
}
