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

/// Whether what is there is what is desired, for clients.
final class SyncViews {
    private static final String OUT_OF_SYNC = "out-of-sync";
    private static final String IN_SYNC = "in-sync";

    private SyncViews() {}

    /// A resource of which a part or property (`what`) is otherwise than it was made, or all of it.
    record DriftView(
            String resource,
            @Nullable String component,
            @Nullable String title,
            String what,
            String wanted,
            String seen) {}

    /// While an operation works on it, or when a heal could not restore all, it cannot be in sync; if nobody looks,
    /// nobody knows.
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

    /// What differs, one by one; of what is gone, all of it.
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
