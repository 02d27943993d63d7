package io.santoku.running.dashboard;

import io.santoku.driver.DashboardDriver.Chart;
import io.santoku.driver.DashboardDriver.Column;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Meaning;
import io.santoku.driver.DashboardDriver.Panel;
import io.santoku.driver.DashboardDriver.Place;
import io.santoku.driver.DashboardDriver.StateTable;
import io.santoku.driver.DashboardDriver.Tone;
import io.santoku.running.ServiceState;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.List;

/// The dashboard of one slice.
final class SliceDashboard {
    static final String TAG = "slice";

    private static final int HALF = 12;
    private static final int HEIGHT = 8;
    private static final List<String> MEASURES = List.of(
            "vm_state",
            "vm_cpu_cpu_time",
            "vm_cpu_overall_cpu_usage",
            "vm_memory_actual",
            "vm_memory_available",
            "vm_memory_usage",
            "vm_disk_read_bytes",
            "vm_disk_write_bytes",
            "vm_disk_errors");
    private static final List<Meaning> STATES = List.of(
            new Meaning(ServiceState.RUNNING.value(), "Running", Tone.GOOD),
            new Meaning(ServiceState.TERMINATED.value(), "Terminated", Tone.BAD),
            new Meaning(ServiceState.ERROR.value(), "Error", Tone.BAD),
            new Meaning(ServiceState.TERMINATING.value(), "Terminating", Tone.ENDING),
            new Meaning(ServiceState.STOPPED.value(), "Stopped", Tone.OVER));

    private SliceDashboard() {}

    /// The machines in one cloud project: the type of their cloud, the end of the project's name, and the machines'
    /// names.
    record Machines(String cloudType, String project, List<String> names) {}

    static Dashboard of(SliceId slice, List<Machines> machines, boolean isFlowMeasured) {
        String title = "slice_" + slice.value().replace('-', '_');
        var panels = new ArrayList<Panel>();
        panels.add(services(slice));
        if (isFlowMeasured) {
            String query = "rate(%s_flows[1m])".formatted(title);
            panels.add(new Chart("WAN flows", new Place(0, HEIGHT, HALF, HEIGHT), List.of(query), "__name__"));
        }
        for (String measure : MEASURES) {
            var place = new Place(HALF, HEIGHT * MEASURES.indexOf(measure), HALF, HEIGHT);
            panels.add(new Chart(measure, place, queries(measure, machines), "vm_name"));
        }
        return new Dashboard(slice.value(), title, List.of(TAG), panels);
    }

    private static Panel services(SliceId slice) {
        return new StateTable(
                "Network services",
                new Place(0, 0, HALF, HEIGHT),
                "ns_status{slice_id=\"%s\"}".formatted(slice),
                new Column("ns_name", "Network service"),
                STATES);
    }

    private static List<String> queries(String measure, List<Machines> machines) {
        return machines.stream()
                .flatMap(there -> there.names().stream()
                        .map(name -> "%s_%s{project=~\".*%s\",vm_name=\"%s\"}"
                                .formatted(there.cloudType(), measure, there.project(), quoted(name))))
                .toList();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
