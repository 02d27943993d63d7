package io.santoku.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written to the journal in one transaction: events, the state after them, what they make the slice hold, and
/// what they make of the slice (null: nothing new).
public record Writing(
        List<Event> events,
        RunState after,
        List<HeldChange> held,
        @Nullable SliceOutcome slice) {
    public Writing {
        events = List.copyOf(events);
        held = List.copyOf(held);
    }
}
