package io.santoku.driver.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DashboardDriver.Chart;
import io.santoku.driver.DashboardDriver.Column;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Directory;
import io.santoku.driver.DashboardDriver.Figure;
import io.santoku.driver.DashboardDriver.Meaning;
import io.santoku.driver.DashboardDriver.Panel;
import io.santoku.driver.DashboardDriver.Place;
import io.santoku.driver.DashboardDriver.StateTable;
import io.santoku.driver.DashboardDriver.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardJsonTest {
    private static final Place PLACE = new Place(12, 8, 12, 8);
    private static final List<Panel> PANELS = List.of(
            new StateTable("States", PLACE, "up", new Column("job", "Job"), meanings()),
            new Chart("Series", PLACE, List.of("rate(a[1m])", "b"), "vm_name"),
            new Figure("Number", PLACE, "total_slices"),
            new Directory("All", PLACE, "slice"));

    @Test
    void every_kind_of_panel_keeps_to_the_published_schema() {
        Map<String, Object> json = json("prometheus-1");

        assertThat(GrafanaSchema.violations(json)).isEmpty();
        assertThat(json).containsEntry("schemaVersion", 42).containsEntry("uid", "board");
    }

    @Test
    void without_a_named_data_source_the_default_one_is_read() {
        Map<String, Object> json = json(null);

        assertThat(GrafanaSchema.violations(json)).isEmpty();
        assertThat(json.toString()).doesNotContain("uid=prometheus-1");
        assertThat(json("prometheus-1").toString()).contains("uid=prometheus-1");
    }

    @Test
    void a_member_that_the_schema_does_not_know_would_be_found() {
        var wrong = new HashMap<>(json(null));
        wrong.put("style", "dark");
        wrong.put("panels", List.of(Map.of("type", "graph")));

        assertThat(GrafanaSchema.violations(wrong)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void queries_of_a_panel_have_names_of_their_own() {
        JsonNode targets = JsonMapper.shared().<JsonNode>valueToTree(json(null)).at("/panels/1/targets");

        assertThat(targets)
                .extracting(target -> target.path("refId").asString())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static Map<String, Object> json(@Nullable String datasource) {
        return new DashboardJson(datasource).of(new Dashboard("board", "Board", List.of("slice"), PANELS));
    }

    private static List<Meaning> meanings() {
        return Stream.of(Tone.values())
                .map(tone -> new Meaning(tone.name().length(), tone.name(), tone))
                .toList();
    }
}
