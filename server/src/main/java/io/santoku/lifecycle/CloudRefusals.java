package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.Failure;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.Writing;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Reservations;
import io.santoku.plan.Change;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/// Remembers which clouds refused a resource of a slice for good a short while ago, so that they are not the next
/// choice, and has them measured again, because they may have less room than is known. A refused removal says nothing
/// about room.
public final class CloudRefusals implements ExecutionListener {
    /// The faults of an orchestrator that indicate a refusal by the cloud below it; an orchestrator that is down says
    /// nothing about the cloud.
    private static final Set<String> CLOUD_FAULTS = Set.of("over capacity", "broken", "rejected", "conflict");

    private final Reservations reservations;
    private final Rereads rereads;
    private final Executor background;
    private final Clock clock;

    /// `background` measures the clouds, so that a journal write does not wait for them.
    public CloudRefusals(Reservations reservations, Rereads rereads, Executor background, Clock clock) {
        this.reservations = reservations;
        this.rereads = rereads;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void written(Operation operation, List<JournalEntry> entries, Writing writing) {
        var refusals = new LinkedHashMap<ComponentId, String>();
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof Event.GaveUp(var id, var direction, var failure)
                    && direction == Direction.DO) {
                Step step = operation.plan().step(id);
                if (!(step.change() instanceof Change.Remove)) {
                    note(step.resource(), failure, refusals);
                }
            }
        }
        refusals.forEach((vim, why) -> reservations.refused(vim, "has just refused a slice: " + why));
        if (!refusals.isEmpty()) {
            Instant then = clock.instant();
            background.execute(() -> rereads.clouds(refusals.keySet(), then));
        }
    }

    private static void note(Resource resource, Failure failure, Map<ComponentId, String> refusals) {
        boolean isItsOwn = failure.component().kind() == ComponentKind.VIM;
        if (isItsOwn || CLOUD_FAULTS.contains(failure.kind())) {
            Activation.cloud(resource).ifPresent(vim -> refusals.put(vim, failure.sentence()));
        }
    }
}
