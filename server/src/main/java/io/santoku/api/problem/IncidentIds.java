package io.santoku.api.problem;

/// Gives numbers to incidents, under which the log has the details.
@FunctionalInterface
public interface IncidentIds {
    /// A number that was never given before.
    String next();
}
