package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MaintenanceCommandTest {
    private static final String MAINTENANCE = "{\"since\":\"2026-12-01T09:00:00Z\",\"reason\":\"new disks\"}";
    private static final String WIM = """
        {"id":"w","type":"test-wim","url":"http://127.0.0.1:1","check":{"result":"ok","checkedAt":"2026-12-01T09:05:00Z","items":[]},
         "maintenance":%s,"warnings":["TLS is not verified"]}\
        """.formatted(MAINTENANCE);

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Noun.class,
            names = {"VIM", "NFVO", "WIM", "EMS", "POLICY"})
    void a_component_of_any_kind_begins_and_ends_its_maintenance(Noun noun) {
        server.on("PUT " + noun.path("one") + "/maintenance", 200, MAINTENANCE);
        server.on("DELETE " + noun.path("one") + "/maintenance", 204, "");

        Ran begun = Ran.against(server, noun.text(), "maintenance", "one", "--reason", "new disks");
        Ran ended = Ran.against(server, noun.text(), "maintenance", "one", "--end");

        assertThat(begun).isEqualTo(new Ran(0, noun.text() + "/one is in maintenance\n", ""));
        assertThat(ended).isEqualTo(new Ran(0, noun.text() + "/one is not in maintenance\n", ""));
        assertThat(server.bodies()).contains("{\"reason\":\"new disks\"}");
    }

    @Test
    void a_reason_may_be_left_out_and_the_answer_may_be_a_document() {
        server.on("PUT /v1/wims/w/maintenance", 200, MAINTENANCE);
        server.on("DELETE /v1/wims/w/maintenance", 204, "");

        assertThat(Ran.against(server, "wim", "maintenance", "w", "-o", "yaml").out())
                .contains("reason: new disks");
        assertThat(Ran.against(server, "wim", "maintenance", "w", "--end", "-o", "yaml")
                        .out())
                .contains("item: wim/w", "result: is not in maintenance");
        assertThat(server.bodies()).contains("{}");
    }

    @Test
    void an_end_has_no_reason_and_locations_have_no_maintenance() {
        Ran both = Ran.against(server, "wim", "maintenance", "w", "--end", "--reason", "done");

        assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).startsWith("error: --end takes no --reason");
        assertThat(Ran.against(server, "location", "maintenance", "core").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void a_component_that_is_not_there_has_its_own_exit_code() {
        server.on(
                "PUT /v1/vims/none/maintenance",
                404,
                "{\"type\":\"/problems/not-found\",\"title\":\"There is nothing\"}");

        assertThat(Ran.against(server, "vim", "maintenance", "none").exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void its_page_says_so_first_and_once() {
        server.on("GET /v1/wims/w", 200, WIM);

        assertThat(Ran.against(server, "wim", "show", "w").out())
                .startsWith("""
                    wim w (test-wim): ok, in maintenance

                    maintenance: since 2026-12-01 09:00:00 (new disks): nothing new is placed there, and what is there stays
                    warning: TLS is not verified

                    id: \
                    """)
                .doesNotContain("Other");
    }

    @Test
    void wide_lists_show_it_beside_the_health() {
        server.on(
                "GET /v1/wims?limit=500",
                200,
                StubServer.list(WIM, "{\"id\":\"v\",\"maintenance\":" + MAINTENANCE + "}"));

        assertThat(Ran.against(server, "wim", "ls", "-o", "wide").out())
                .contains("  ok, in maintenance  2026-12-01T09:05:00Z", "  in maintenance\n");
    }
}
