package io.santoku.execution;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.ResourceId;
import java.util.Map;
import java.util.Optional;

class InMemoryJournalTest extends JournalContract {
    private final InMemoryJournal journal = new InMemoryJournal(new SettableClock());

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected void add(Operation operation) {
        journal.add(operation);
    }

    @Override
    protected Map<ResourceId, HeldChange.Hold> held() {
        return journal.held(SLICE);
    }

    @Override
    protected Optional<SliceOutcome.Now> slice() {
        return Optional.ofNullable(journal.outcome(SLICE))
                .filter(SliceOutcome.Now.class::isInstance)
                .map(SliceOutcome.Now.class::cast);
    }
}
