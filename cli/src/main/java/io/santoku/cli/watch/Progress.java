package io.santoku.cli.watch;

import io.santoku.cli.view.Look;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The progress of an operation: the plan's steps, updated with every event so far.
record Progress(String name, String phase, Map<String, StepProgress> byId, Span span) {
    Progress {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    static Progress of(String name, JsonNode plan, Map<String, String> locationOfVim) {
        return new Progress(name, "", Steps.of(plan, locationOfVim), Span.NONE);
    }

    Progress after(Happening happening) {
        return switch (happening.event()) {
            case "operation-started" -> new Progress(name, phase, byId, span.begun(happening.at()));
            case "operation-ended" -> new Progress(name, happening.detail(), byId, span.ended(happening.at()));
            case "phase" -> new Progress(name, happening.phase(), byId, span);
            case "asked" -> new Progress(name, "Asking", byId, span);
            case "instructed" -> new Progress(name, "", byId, span);
            case "rollback-began" -> new Progress(name, "Rolling back", byId, span);
            default -> happening.step().isEmpty() ? this : afterStep(happening);
        };
    }

    private Progress afterStep(Happening happening) {
        String id = happening.step();
        StepProgress before = byId.getOrDefault(id, StepProgress.pending(Step.of(id, "", List.of())));
        Map<String, StepProgress> next = new LinkedHashMap<>(byId);
        next.put(id, before.after(happening));
        return new Progress(name, phase, next, span.hasBegun() ? span : span.begun(happening.at()));
    }

    Collection<StepProgress> steps() {
        return byId.values();
    }

    /// The phase that the server named, or the first part of the tree that is not complete.
    String stage() {
        if (!phase.isEmpty()) {
            return phase;
        }
        return steps().stream()
                .filter(step -> !step.settled())
                .map(step -> step.step().group())
                .findFirst()
                .orElse("");
    }

    int done() {
        return (int) steps().stream().filter(step -> step.look() == Look.DONE).count();
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
