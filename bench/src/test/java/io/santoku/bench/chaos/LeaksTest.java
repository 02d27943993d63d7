package io.santoku.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaksTest {
    @Test
    void all_parts_of_a_tenant_are_one_thing_and_parts_without_a_tenant_are_things_of_their_own() {
        Map<String, Map<String, Object>> inventory = Map.of(
                "cloud",
                Map.of(
                        "projects", List.of(Map.of("id", "1", "name", "t")),
                        "servers", List.of(Map.of("project_id", "1", "project", "t"), Map.of("project_id", "2"))),
                "ems",
                Map.of("radio_configurations", List.of("s: core", "s: edge1")));

        Set<String> outside = Leaks.outside(inventory);

        assertThat(outside).hasSize(3).contains("cloud tenant t", "ems radio_configurations s");
        assertThat(outside).anyMatch(one -> one.startsWith("cloud tenant (gone, but not its servers"));
    }

    @Test
    void what_is_only_on_one_side_is_a_leak() {
        Leaks.Difference difference = Leaks.difference(Set.of("both", "orphan"), Set.of("both", "ghost"));

        assertThat(difference.orphans()).containsExactly("orphan");
        assertThat(difference.ghosts()).containsExactly("ghost");
    }

    @Test
    void twins_are_things_of_one_kind_and_name_at_one_component() {
        Map<String, Map<String, Object>> inventory = Map.of(
                "osm", Map.of("ns_instances", List.of("a", "b", "a"), "vim_accounts", List.of("a")),
                "cloud", Map.of("projects", List.of(Map.of("id", "1", "name", "t"), Map.of("id", "2", "name", "t"))));

        assertThat(Twins.in(inventory)).containsExactlyInAnyOrder("osm ns_instances a", "cloud projects t");
    }
}
