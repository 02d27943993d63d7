package io.santoku.cli.watch;

import io.santoku.cli.view.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far an operation has come: the plan's steps, folded with every event so far.
record Progress(
        String name,
        String phase,
        Map<String, StepProgress> byId,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    Progress {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    static Progress of(String name, JsonNode plan) {
        return new Progress(name, "", Steps.of(plan), null, null);
    }

    Progress after(Happening happening) {
        return switch (happening.event()) {
            case "operation-started" -> new Progress(name, phase, byId, happening.at(), endedAt);
            case "operation-ended" -> new Progress(name, phase, byId, startedAt, happening.at());
            case "phase" -> new Progress(name, happening.phase(), byId, startedAt, endedAt);
            default -> happening.step().isEmpty() ? this : afterStep(happening);
        };
    }

    private Progress afterStep(Happening happening) {
        String id = happening.step();
        StepProgress before = byId.getOrDefault(id, StepProgress.pending(Step.of(id, "", List.of())));
        Map<String, StepProgress> next = new LinkedHashMap<>(byId);
        next.put(id, before.after(happening));
        return new Progress(name, phase, next, startedAt == null ? happening.at() : startedAt, endedAt);
    }

    Collection<StepProgress> steps() {
        return byId.values();
    }

    int done() {
        return (int) steps().stream().filter(step -> step.look() == Look.DONE).count();
    }

    Duration elapsed(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        Duration elapsed = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /// The first step that a pending step still waits for.
    Optional<String> blocker(StepProgress step) {
        return step.step().after().stream()
                .filter(id -> byId.containsKey(id) && !unblocked(id))
                .findFirst();
    }

    private boolean unblocked(String id) {
        StepProgress other = byId.get(id);
        return other == null || other.settled();
    }
}
