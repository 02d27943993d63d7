package io.santoku.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written to the journal in one transaction: events, what they make the slice hold, and what they make of the slice.
public record Writing(List<Event> events, List<HeldChange> held, @Nullable SliceOutcome slice) {
    public Writing {
        events = List.copyOf(events);
        held = List.copyOf(held);
    }
}
