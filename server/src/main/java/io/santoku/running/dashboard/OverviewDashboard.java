package io.santoku.running.dashboard;

import io.santoku.driver.DashboardDriver.Column;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Directory;
import io.santoku.driver.DashboardDriver.Figure;
import io.santoku.driver.DashboardDriver.Meaning;
import io.santoku.driver.DashboardDriver.Place;
import io.santoku.driver.DashboardDriver.StateTable;
import io.santoku.driver.DashboardDriver.Tone;
import java.util.List;

/// The dashboard of all slices.
final class OverviewDashboard {
    private static final List<Meaning> STATUSES = List.of(
            new Meaning(0, "Running", Tone.GOOD),
            new Meaning(1, "Placement", Tone.BUSY),
            new Meaning(2, "Provisioning", Tone.BUSY),
            new Meaning(3, "Activation", Tone.BUSY),
            new Meaning(10, "Terminating", Tone.ENDING),
            new Meaning(11, "Error", Tone.BAD),
            new Meaning(12, "Deleted", Tone.OVER));

    static final Dashboard DASHBOARD = new Dashboard(
            "santoku-home",
            "Network slices",
            List.of("santoku"),
            List.of(
                    new StateTable(
                            "Slices",
                            new Place(0, 0, 12, 15),
                            "katana_status",
                            new Column("slice_id", "Slice"),
                            STATUSES),
                    new Directory("Dashboards", new Place(12, 0, 12, 15), SliceDashboard.TAG),
                    new Figure("Slices that came to run", new Place(0, 15, 12, 7), "total_slices")));

    private OverviewDashboard() {}
}
