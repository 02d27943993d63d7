package io.santoku.execution;

/// Where attempts run, beside each other: virtual threads, or the one thread of a simulation.
@FunctionalInterface
public interface Workers {
    /// Runs `attempt` soon.
    void submit(Runnable attempt);
}
