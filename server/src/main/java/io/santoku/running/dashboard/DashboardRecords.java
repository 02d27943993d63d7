package io.santoku.running.dashboard;

import java.util.Map;

/// Which dashboards were written, or may have been.
public interface DashboardRecords {
    /// The print of each dashboard as it was last written, by its identity; empty when it is not sure that it was.
    Map<String, String> prints();

    /// Notes the print that a dashboard has now.
    void put(String uid, String print);

    /// Notes that a dashboard is gone.
    void drop(String uid);
}
