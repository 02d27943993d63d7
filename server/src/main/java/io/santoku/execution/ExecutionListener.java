package io.santoku.execution;

import java.util.List;

/// Hears what was journalled, after it was: metrics, logs, news.
@FunctionalInterface
public interface ExecutionListener {
    /// These entries of `operation` are now in the journal; `writing` is what they were written with.
    void written(Operation operation, List<JournalEntry> entries, Writing writing);

    /// One that tells each of these in turn.
    static ExecutionListener all(List<ExecutionListener> listeners) {
        List<ExecutionListener> each = List.copyOf(listeners);
        return (operation, entries, writing) -> each.forEach(listener -> listener.written(operation, entries, writing));
    }
}
