package io.santoku.running.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DashboardDriver.Chart;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Panel;
import io.santoku.driver.DashboardDriver.StateTable;
import io.santoku.running.dashboard.SliceDashboard.Machines;
import io.santoku.slice.SliceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceDashboardTest {
    private static final SliceId SLICE = new SliceId("0a1b2c3d-0000-4000-8000-000000000001");
    private static final List<Machines> MACHINES = List.of(
            new Machines("openstack", SLICE.value(), List.of("upf-0", "upf-1")),
            new Machines("kubernetes", "shared-1_shared", List.of("amf-0")));

    private final Dashboard board = SliceDashboard.of(SLICE, MACHINES, true);

    @Test
    void it_is_found_by_the_slice() {
        assertThat(board.uid()).isEqualTo(SLICE.value());
        assertThat(board.title()).isEqualTo("slice_0a1b2c3d_0000_4000_8000_000000000001");
        assertThat(board.tags()).containsExactly("slice");
    }

    @Test
    void it_shows_network_services_flows_and_nine_measures_of_machines() {
        assertThat(board.panels()).hasSize(11);
        assertThat(board.panels().getFirst())
                .isInstanceOfSatisfying(
                        StateTable.class,
                        table -> assertThat(table.query()).isEqualTo("ns_status{slice_id=\"%s\"}".formatted(SLICE)));
        assertThat(queries("WAN flows")).containsExactly("rate(slice_0a1b2c3d_0000_4000_8000_000000000001_flows[1m])");
        assertThat(queries("vm_cpu_overall_cpu_usage"))
                .containsExactly(
                        "openstack_vm_cpu_overall_cpu_usage{project=~\".*%s\",vm_name=\"upf-0\"}".formatted(SLICE),
                        "openstack_vm_cpu_overall_cpu_usage{project=~\".*%s\",vm_name=\"upf-1\"}".formatted(SLICE),
                        "kubernetes_vm_cpu_overall_cpu_usage{project=~\".*shared-1_shared\",vm_name=\"amf-0\"}");
    }

    @Test
    void flows_are_left_out_where_nobody_measures_them() {
        assertThat(SliceDashboard.of(SLICE, MACHINES, false).panels())
                .hasSize(10)
                .extracting(Panel::title)
                .doesNotContain("WAN flows");
    }

    @Test
    void panels_do_not_cover_each_other() {
        assertThat(board.panels()).extracting(Panel::place).doesNotHaveDuplicates();
        assertThat(board.panels()).extracting(Panel::place).allMatch(place -> place.x() + place.width() <= 24);
    }

    private List<String> queries(String title) {
        return board.panels().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .filter(chart -> chart.title().equals(title))
                .findFirst()
                .orElseThrow()
                .queries();
    }
}
