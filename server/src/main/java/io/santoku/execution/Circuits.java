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

/// Which components are left alone for a while, as this node met them: those that were unavailable several times in a
/// row, of which one attempt at a time finds out whether they are back, and those that asked us to wait.
public final class Circuits {
    /// Who waits for an attempt of somebody else asks again after this part of the time that it has taken so far.
    private static final int PART_OF_PROBE = 2;
    /// The waits of those that wait for the same thing differ by up to this part, lest all come at once.
    private static final int PART_OF_WAIT = 4;

    private final ExecutionSettings settings;
    private final RandomGenerator random;
    private final Map<ComponentId, Circuit> circuits = new ConcurrentHashMap<>();

    /// What is known of one component. `probedSince` tells that an attempt is finding out whether it is back.
    private record Circuit(
            int failures,
            @Nullable Instant until,
            Reason reason,
            @Nullable Instant probedSince) {
        static final Circuit WELL = new Circuit(0, null, new Reason("", "", ""), null);

        Circuit probed(@Nullable Instant since) {
            return new Circuit(failures, until, reason, since);
        }
    }

    /// The fault that was met last, by which call, and what that means, in words.
    public record Reason(String kind, String call, String why) {}

    /// Why a component is left alone, and until when; `isDown`: not because it asked for it, but because it was found
    /// unavailable.
    public record Pause(Instant until, Reason reason, boolean isDown) {
        /// For people.
        public String why() {
            return reason.why();
        }
    }

    Circuits(ExecutionSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// Whether an attempt has to leave the component alone at `now`; who may go ahead tells [#met] how it went.
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

    /// Takes in how an attempt went that was let through.
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

    /// At least until it may be asked again; never much longer than whoever asks it already has been waiting.
    private Duration wait(Circuit circuit, Instant until, Instant now) {
        if (!isOpen(circuit)) {
            return Duration.between(now, until);
        }
        Duration left = circuit.probedSince() == null
                ? Duration.between(now, until)
                : Duration.between(circuit.probedSince(), now).dividedBy(PART_OF_PROBE);
        Duration least = left.compareTo(settings.firstPause()) < 0 ? settings.firstPause() : left;
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
        return new Circuit(
                circuit.failures(),
                now.plus(fault.retryAfter()),
                new Reason(failure.kind(), failure.call(), why),
                null);
    }

    private Circuit down(Circuit circuit, Failure failure, Instant now) {
        int failures = circuit.failures() + 1;
        String why = "%d calls in a row found it unavailable: %s".formatted(failures, failure.detail());
        var next = new Circuit(failures, circuit.until(), new Reason(failure.kind(), failure.call(), why), null);
        return isOpen(next) ? new Circuit(failures, now.plus(closed(failures)), next.reason(), null) : next;
    }

    /// How long it is left alone: longer each time, never longer than a step pauses at most.
    private Duration closed(int failures) {
        long doubled = settings.firstPause().toMillis() << Math.min(failures - settings.circuitAfter() + 2, 20);
        long capped = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }
}
