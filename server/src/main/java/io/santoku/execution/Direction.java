package io.santoku.execution;

/// Whether a step is being done or undone.
public enum Direction {
    DO,
    UNDO
}
