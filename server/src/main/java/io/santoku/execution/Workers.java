package io.santoku.execution;

/// Runs attempts in parallel: on virtual threads, or on the one thread of a simulation.
@FunctionalInterface
public interface Workers {
    /// Runs `attempt` soon.
    void submit(Runnable attempt);
}
