package io.santoku.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTreeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:03Z");
    private static final Progress START = Progress.of("embb", Json.tree("""
        {"slice":{"coverage":["edge1"]},"placement":[{"location":"edge1","vim":"edge1-b","considered":[{"vim":"edge1-a"},{"vim":"edge1-b"}]}],
         "steps":[
          {"id":"create tenant/core-cloud","component":"vim/core-cloud","after":[]},
          {"id":"create tenant/edge1-b","component":"vim/edge1-b","after":[]},
          {"id":"create account/edge1-b/osm","component":"nfvo/osm","after":["create tenant/edge1-b"]},
          {"id":"create ns/edge1/upf","component":"nfvo/osm","after":["create account/edge1-b/osm"]},
          {"id":"create ns/core/amf","component":"nfvo/osm","after":["create tenant/core-cloud"]},
          {"id":"create radio/ems","component":"ems/ems","after":["create ns/core/amf","create ns/edge1/upf"]}]}\
        """), Map.of("far-cloud", "edge9"));

    @Test
    void before_anything_happened_every_step_says_what_it_waits_for() {
        assertThat(full(START))
                .containsExactly(
                        "embb  Provisioning  ────────────────────  0 of 6 steps  0.00 s",
                        "  Provisioning",
                        "    all sites",
                        "      ○ create tenant/core-cloud",
                        "    edge1",
                        "      ○ create tenant/edge1-b",
                        "      ○ create account/edge1-b/osm            after create tenant/edge1-b",
                        "  Activation",
                        "    edge1",
                        "      ○ create ns/edge1/upf                   after create account/edge1-b/osm",
                        "    core",
                        "      ○ create ns/core/amf                    after create tenant/core-cloud",
                        "    all sites",
                        "      ○ create radio/ems                      after create ns/core/amf");
    }

    @Test
    void steps_under_way_show_their_time_and_what_holds_them_up() {
        Progress progress = after(
                event("operation-started", 0, ""),
                event("phase", 0, "\"phase\":\"Provisioning\""),
                step("intended", 0, "create tenant/core-cloud", ""),
                step("done", 1, "create tenant/core-cloud", "\"attempt\":3"),
                step("intended", 1, "create ns/core/amf", ""),
                step("waiting", 1, "create ns/core/amf", "\"detail\":\"operational-status init\""),
                step("intended", 1, "create tenant/edge1-b", ""),
                step(
                        "retrying",
                        2,
                        "create tenant/edge1-b",
                        "\"attempt\":2,\"fault\":{\"kind\":\"Throttled\",\"detail\":\"429\"}"));
        assertThat(full(progress))
                .startsWith(
                        "embb  Provisioning  ━━━─────────────────  1 of 6 steps  3.00 s",
                        "  Provisioning",
                        "    all sites",
                        "      ✓ create tenant/core-cloud    1.00 s    attempt 3",
                        "    edge1",
                        "      ↻ create tenant/edge1-b       2.00 s    retrying: attempt 2, Throttled: 429");
        assertThat(full(progress))
                .contains(
                        "      ◔ create ns/core/amf          2.00 s    waiting: operational-status init",
                        "      ○ create radio/ems                      after create ns/core/amf");
    }

    @Test
    void a_roll_back_shows_the_cause_and_what_is_being_taken_back() {
        Progress progress = after(
                step("done", 1, "create tenant/core-cloud", ""),
                step(
                        "failed",
                        2,
                        "create ns/core/amf",
                        "\"fault\":{\"kind\":\"Rejected\",\"component\":\"nfvo/osm\",\"detail\":\"BROKEN\"}"),
                step("left-out", 2, "create ns/edge1/upf", "\"detail\":\"no room\""),
                step("undo-intended", 2, "create tenant/core-cloud", ""),
                step("waiting", 2, "create tenant/core-cloud", "\"detail\":\"still going\""));
        assertThat(full(progress))
                .contains(
                        "      ↶ create tenant/core-cloud    1.00 s    undoing: still going",
                        "      ✗ create ns/core/amf                    failed: Rejected at nfvo/osm: BROKEN",
                        "      ⊘ create ns/edge1/upf                   left-out: no room");
        assertThat(full(progress.after(step("undone", 3, "create tenant/core-cloud", ""))))
                .contains("      ↩ create tenant/core-cloud    1.00 s    undone");
    }

    @Test
    void a_step_that_failed_says_so_even_when_it_was_taken_back() {
        Progress progress = after(
                step("intended", 0, "create ns/core/amf", ""),
                step("failed", 1, "create ns/core/amf", "\"detail\":\"BROKEN\""),
                step("undo-waiting", 2, "create ns/core/amf", "\"detail\":\"terminates\""));
        assertThat(full(progress)).contains("      ↶ create ns/core/amf          3.00 s    undoing: terminates");
        assertThat(full(progress.after(step("undone", 3, "create ns/core/amf", ""))))
                .contains("      ↩ create ns/core/amf          3.00 s    undone: it had failed, BROKEN");
    }

    @Test
    void a_step_that_the_plan_did_not_name_gets_its_line_too() {
        assertThat(full(Progress.of("x", Json.object(), Map.of()).after(step("intended", 1, "remove wim/a", ""))))
                .containsExactly(
                        "x  Terminating  ────────────────────  0 of 1 step  2.00 s",
                        "  Terminating",
                        "    all sites",
                        "      ● remove wim/a  2.00 s    running");
    }

    @Test
    void a_vim_that_the_plan_does_not_place_is_where_the_inventory_says() {
        Progress progress = Progress.of(
                "x", Json.tree("{\"steps\":[{\"id\":\"create tenant/far-cloud\"}]}"), Map.of("far-cloud", "edge9"));
        assertThat(full(progress)).contains("    edge9", "      ○ create tenant/far-cloud");
    }

    @Test
    void the_header_follows_a_roll_back_to_its_end() {
        Progress progress = after(event("rollback-began", 1, "\"detail\":\"create ns/core/amf: BROKEN\""));
        assertThat(full(progress).getFirst()).startsWith("embb  Rolling back  ");
        assertThat(full(progress.after(event("operation-ended", 2, "\"detail\":\"failed\"")))
                        .getFirst())
                .startsWith("embb  failed  ");
    }

    @Test
    void on_a_low_terminal_finished_places_fold_and_the_end_is_cut() {
        Progress progress =
                after(step("done", 1, "create tenant/edge1-b", ""), step("done", 1, "create account/edge1-b/osm", ""));
        assertThat(text(ProgressTree.fitting(progress, NOW, 13))).hasSize(12).contains("    ✓ edge1  2 steps");
        assertThat(text(ProgressTree.fitting(progress, NOW, 4))).hasSize(4).endsWith("  … 9 more lines");
        assertThat(text(ProgressTree.fitting(progress, NOW, 40))).isEqualTo(full(progress));
    }

    private static Progress after(Happening... happenings) {
        Progress progress = START;
        for (Happening happening : happenings) {
            progress = progress.after(happening);
        }
        return progress;
    }

    private static Happening step(String event, int second, String step, String more) {
        return event(event, second, "\"step\":\"" + step + "\"" + (more.isEmpty() ? "" : "," + more));
    }

    private static Happening event(String event, int second, String more) {
        return new Happening(Json.tree("{\"at\":\"2026-11-22T10:00:0%dZ\",\"event\":\"%s\"%s}"
                .formatted(second, event, more.isEmpty() ? "" : "," + more)));
    }

    private static List<String> full(Progress progress) {
        return text(ProgressTree.full(progress, NOW));
    }

    private static List<String> text(List<Line> lines) {
        return lines.stream().map(Line::text).map(String::stripTrailing).toList();
    }
}
