package io.santoku.execution;

/// Doing a step, or taking it back.
public enum Direction {
    DO,
    UNDO
}
