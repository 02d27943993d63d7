package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The components that this node leaves alone for a while: components that were unavailable several times in a row,
/// which one attempt at a time probes, and components that asked us to wait.
public final class Circuits {
    /// An attempt that waits for another attempt's probe is due again after this part of the probe's duration so far.
    private static final int PART_OF_PROBE = 2;
    /// The waits for the same component differ by up to this part, so that not all attempts come at once.
    private static final int PART_OF_WAIT = 4;

    private final ExecutionSettings settings;
    private final RandomGenerator random;
    private final Map<ComponentId, Circuit> circuits = new ConcurrentHashMap<>();

    /// The state of one component. `probedSince` is when the attempt began that probes whether the component is back.
    private record Circuit(
            int failures,
            @Nullable Instant until,
            Reason reason,
            @Nullable Instant probedSince) {
        static final Circuit WELL = unprobed(0, null, new Reason("", "", ""));

        static Circuit unprobed(int failures, @Nullable Instant until, Reason reason) {
            return new Circuit(failures, until, reason, null);
        }

        Circuit probed(@Nullable Instant since) {
            return new Circuit(failures, until, reason, since);
        }
    }

    /// The fault that was met last, the call that met it, and its meaning in words.
    public record Reason(String kind, String call, String why) {}

    /// Why and until when a component is left alone. `isDown` is true if it was found unavailable, false if it asked us
    /// to wait.
    public record Pause(Instant until, Reason reason, boolean isDown) {
        /// The reason in words, for people.
        public String why() {
            return reason.why();
        }
    }

    Circuits(ExecutionSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// The pause for which an attempt has to leave the component alone at `now`; empty if the attempt may be made,
    /// whose result is then reported to [#met] or [#unknown].
    Optional<Pause> pause(ComponentId component, Instant now) {
        var paused = new Pause[1];
        circuits.computeIfPresent(component, (_, circuit) -> {
            if (circuit.until() == null) {
                return circuit;
            }
            if (circuit.probedSince() == null && !now.isBefore(circuit.until())) {
                return circuit.probed(isOpen(circuit) ? now : null);
            }
            paused[0] = new Pause(now.plus(wait(circuit, circuit.until(), now)), circuit.reason(), isOpen(circuit));
            return circuit;
        });
        return Optional.ofNullable(paused[0]);
    }

    /// Records the result of an attempt that was made; no fault means success.
    void met(ComponentId component, @Nullable Fault fault, @Nullable Failure failure, Instant now) {
        circuits.compute(component, (_, before) -> {
            Circuit circuit = before == null ? Circuit.WELL : before;
            if (fault == null || failure == null || fault.trouble() == Fault.Trouble.NONE) {
                return null;
            }
            return fault.trouble() == Fault.Trouble.BUSY
                    ? busy(circuit, fault, failure, now)
                    : down(circuit, failure, now);
        });
    }

    /// Records an attempt that was let through and says nothing about the component, because no call of it was
    /// answered:
    /// the next attempt may probe.
    void unknown(ComponentId component) {
        circuits.computeIfPresent(component, (_, circuit) -> circuit.probed(null));
    }

    /// The components that are left alone at `now`, and why.
    public Map<ComponentId, Pause> paused(Instant now) {
        var paused = new HashMap<ComponentId, Pause>();
        circuits.forEach((component, circuit) -> {
            if (circuit.until() != null && (circuit.probedSince() != null || now.isBefore(circuit.until()))) {
                paused.put(component, new Pause(circuit.until(), circuit.reason(), isOpen(circuit)));
            }
        });
        return paused;
    }

    /// The wait until the component may be called again; during a probe, in proportion to the duration of the probe so
    /// far.
    private Duration wait(Circuit circuit, Instant until, Instant now) {
        if (!isOpen(circuit)) {
            return Duration.between(now, until);
        }
        Duration left = circuit.probedSince() == null
                ? Duration.between(now, until)
                : Duration.between(circuit.probedSince(), now).dividedBy(PART_OF_PROBE);
        Duration least = left.compareTo(settings.pauses().first()) < 0
                ? settings.pauses().first()
                : left;
        return least.plusMillis(random.nextLong(least.toMillis() / PART_OF_WAIT + 1));
    }

    private boolean isOpen(Circuit circuit) {
        return settings.circuitAfter() > 0 && circuit.failures() >= settings.circuitAfter();
    }

    private static @Nullable Circuit busy(Circuit circuit, Fault fault, Failure failure, Instant now) {
        if (fault.retryAfter() == null) {
            return circuit.failures() == 0 && circuit.until() == null ? null : circuit.probed(null);
        }
        String why = "it asked us to wait: " + failure.detail();
        return Circuit.unprobed(
                circuit.failures(), now.plus(fault.retryAfter()), new Reason(failure.kind(), failure.call(), why));
    }

    private Circuit down(Circuit circuit, Failure failure, Instant now) {
        int failures = circuit.failures() + 1;
        String why = "%d calls in a row found it unavailable: %s".formatted(failures, failure.detail());
        var reason = new Reason(failure.kind(), failure.call(), why);
        var next = Circuit.unprobed(failures, circuit.until(), reason);
        return isOpen(next) ? Circuit.unprobed(failures, now.plus(closed(failures)), reason) : next;
    }

    /// The time for which the component is left alone: it grows with each failure up to the longest pause of a step.
    private Duration closed(int failures) {
        long doubled = settings.pauses().first().toMillis() << Math.min(failures - settings.circuitAfter() + 2, 20);
        long capped = Math.min(doubled, settings.pauses().longest().toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }
}
