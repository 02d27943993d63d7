package io.santoku.execution;

/// Derives the effect of an operation on its owner.
@FunctionalInterface
public interface OwnerEffects {
    /// The effect of the operation in this state; equal effects of two states mean that nothing has changed.
    OwnerEffect of(Operation operation, RunState state);
}
