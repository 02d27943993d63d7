package io.santoku.api.v1.slices;

import io.santoku.driver.Sight;
import io.santoku.execution.Leavings;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.RunState;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.plan.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows whether the existing resources are the desired ones.
final class SyncViews {
    private static final String OUT_OF_SYNC = "out-of-sync";
    private static final String IN_SYNC = "in-sync";

    private SyncViews() {}

    /// A resource that is not as it was made: `what` is the part or property that differs, or all of it.
    record DriftView(
            String resource,
            @Nullable String component,
            @Nullable String title,
            String what,
            String wanted,
            String seen) {}

    /// Returns whether the slice is in sync. A running slice is not while an operation works on it, or when a heal
    /// could not restore everything; without observations, while healing is off, it is unknown.
    static String sync(Slice slice, Recorded latest, List<ResourceObservation> observations) {
        RunState state = latest.state();
        boolean isRestored = Leavings.unrestored(latest.operation(), state).isEmpty();
        return switch (slice.standing().phase()) {
            case RUNNING -> state.state().ended() && isRestored ? seen(slice, observations) : OUT_OF_SYNC;
            case FAILED -> state.state().ended() ? IN_SYNC : OUT_OF_SYNC;
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, TERMINATING, ERROR -> OUT_OF_SYNC;
        };
    }

    private static String seen(Slice slice, List<ResourceObservation> observations) {
        if (observations.stream().anyMatch(ResourceObservation::isAdrift)) {
            return OUT_OF_SYNC;
        }
        boolean isIgnored = slice.conduct().heal() == HealPolicy.OFF && observations.isEmpty();
        return isIgnored ? "unknown" : IN_SYNC;
    }

    static List<DriftView> drift(List<ResourceObservation> observations, List<Held> held) {
        var byId = new HashMap<ResourceId, Held>();
        held.forEach(one -> byId.put(one.id(), one));
        return observations.stream()
                .filter(ResourceObservation::isAdrift)
                .flatMap(one -> drift(one, byId))
                .toList();
    }

    private static Stream<DriftView> drift(ResourceObservation observation, Map<ResourceId, Held> held) {
        return differences(observation.sight()).map(difference -> {
            Held one = held.get(observation.resource());
            return new DriftView(
                    observation.resource().value(),
                    one == null ? null : one.resource().component().toString(),
                    one == null ? null : one.resource().title(),
                    difference.what(),
                    difference.wanted(),
                    difference.seen());
        });
    }

    /// Returns the differences one by one; a resource that is gone differs as a whole.
    static Stream<Sight.Difference> differences(Sight sight) {
        return switch (sight) {
            case Sight.Same _ -> Stream.empty();
            case Sight.Different(var differences) -> differences.stream();
            case Sight.Lost(var what, var left) ->
                Stream.concat(Stream.of(new Sight.Difference(what, "there", "gone")), left.stream());
            case Sight.Gone _ -> Stream.of(new Sight.Difference("all of it", "there", "gone"));
            case Sight.Unseen(var why) -> Stream.of(new Sight.Difference("all of it", "there", why));
        };
    }
}
