package io.santoku.execution;

import java.util.List;

/// Hears what was journalled, after it was: metrics, logs.
@FunctionalInterface
public interface ExecutionListener {
    /// These entries of `operation` are now in the journal; `state` includes them.
    void written(Operation operation, List<Entry> entries, RunState state);
}
