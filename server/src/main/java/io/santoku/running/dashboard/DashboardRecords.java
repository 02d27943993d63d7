package io.santoku.running.dashboard;

import java.util.Map;

/// Stores which dashboards were written, or may have been.
public interface DashboardRecords {
    /// The fingerprint of each dashboard as last written, by its uid; an empty text when the write was not confirmed.
    Map<String, String> prints();

    /// Stores the current fingerprint of a dashboard.
    void put(String uid, String print);

    /// Records that a dashboard was removed.
    void drop(String uid);
}
