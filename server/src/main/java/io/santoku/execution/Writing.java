package io.santoku.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of one journal transaction: events, the state after them, their changes of the held resources, and their
/// effect on the owner (null: nothing new).
public record Writing(
        List<Event> events,
        RunState after,
        List<HeldChange> held,
        @Nullable OwnerEffect effect) {
    public Writing {
        events = List.copyOf(events);
        held = List.copyOf(held);
    }
}
