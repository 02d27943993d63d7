package io.santoku.api.problem;

/// Issues the ids of incidents, under which the log has the details.
@FunctionalInterface
public interface IncidentIds {
    /// Returns an id that was never issued before.
    String next();
}
