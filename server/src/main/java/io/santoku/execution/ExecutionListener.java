package io.santoku.execution;

import java.util.List;

/// Is notified of journal entries after they were written: for metrics, logs and news.
@FunctionalInterface
public interface ExecutionListener {
    /// Reports that these entries of `operation` are now in the journal; `writing` is the transaction that wrote them.
    void written(Operation operation, List<JournalEntry> entries, Writing writing);

    /// A listener that notifies each of these in turn.
    static ExecutionListener all(List<ExecutionListener> listeners) {
        List<ExecutionListener> each = List.copyOf(listeners);
        return (operation, entries, writing) -> each.forEach(listener -> listener.written(operation, entries, writing));
    }
}
