package io.santoku.execution;

/// Assigns operations to nodes.
@FunctionalInterface
public interface Dispatcher {
    /// Schedules the operation to run soon, on this node or another; part of the caller's transaction, if there is one.
    void dispatch(OperationId id);
}
