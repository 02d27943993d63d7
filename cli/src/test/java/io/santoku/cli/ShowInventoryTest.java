package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.client.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShowInventoryTest {
    private static final String SILENT_VIM = """
        vim edge1-a (openstack at edge1): failed

        failed: answer: does not answer as it should (POST
            https://127.0.0.1:5000/v3/auth/tokens: connection refused)
        warning: its network policy is not known
        stale: what is known of it is of 2026-11-22 10:01:00, when it last answered

        id:           edge1-a
        uid:          0f0e0d0c-0000-4000-8000-00000000000a
        description:  the harbour
        type:         openstack
        location:     edge1
        URL:          https://127.0.0.1:5000/v3
        user:         admin
        project:      admin
        TLS:          verified, by an authority of its own
        created:      2026-11-22 10:00:00

        Settings
        region:          RegionOne
        images-by-name:  yes

        Capacity
                      TOTAL  USED BY OTHERS  RESERVED  FREE
        vCPU          16     2               2         12
        memory (MiB)  65536  4096            4096      57344
        disk (GiB)    1000   20              20        960
        instances     10     1               1         8

        Last look
        looked at:  2026-11-22 10:05:00
        answered:   2026-11-22 10:01:00
        system:     keystone-1 RegionOne

        SUBJECT  RESULT  FOUND
        answer   failed  does not answer as it should (POST https://127.0.0.1:5000/v3/a…
        clock    ok      the clock of 127.0.0.1:5000 agrees with ours

        Other
        capacity.free.gpus:  1

        only with -o json or yaml: tls.certificateAuthority
        """;

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_silent_vim_says_so_and_of_when_its_figures_are() {
        server.on("GET /v1/vims/edge1-a", 200, Shown.VIM);
        assertThat(Shown.at(80, server, "vim", "show", "edge1-a")).isEqualTo(SILENT_VIM);
    }

    @Test
    void a_function_is_shown_with_its_parts() {
        server.on("GET /v1/functions/gnb-1", 200, Shown.FUNCTION);
        assertThat(Shown.at(80, server, "function", "show", "gnb-1")).isEqualTo("""
            function gnb-1: radio, 5G, physical

            warning: no EMS knows it

            id:         gnb-1
            uid:        0f0e0d0c-0000-4000-8000-00000000000b
            name:       the gNB
            location:   edge1
            shared by:  up to 3
            EMS:        amarisoft
            created:    2026-11-22 10:00:00

            Network services
            NETWORK SERVICE  NSD     PLACEMENT  OPTIONAL
            upf              upf-ns  edges      yes

            Physical functions
            ID     LOCATION  OPTIONAL
            box-1  edge1     no

            Attributes of box-1
            ip:          127.0.0.9
            password:    ••••
            bands[0].n:  78
            """);
    }

    @Test
    void what_nobody_has_looked_at_yet_is_not_said_to_be_well() {
        server.on("GET /v1/wims/w", 200, "{\"id\":\"w\",\"type\":\"test-wim\",\"url\":\"http://127.0.0.1:1\"}");
        assertThat(Ran.against(server, "wim", "show", "w")).isEqualTo(new Ran(0, """
            wim w (test-wim): not looked at yet

            unsure: it has not been checked yet

            id:    w
            type:  test-wim
            URL:   http://127.0.0.1:1
            """, ""));
    }

    @Test
    void a_location_is_shown() {
        server.on("GET /v1/locations/edge1", 200, "{\"id\":\"edge1\",\"description\":\"the harbour\",\"altitude\":3}");
        assertThat(Ran.against(server, "location", "show", "edge1").out()).isEqualTo("""
            location edge1

            id:           edge1
            description:  the harbour

            Other
            altitude:  3
            """);
    }

    @Test
    void documents_are_what_the_server_sent() {
        server.on("GET /v1/vims/edge1-a", 200, Shown.VIM);
        String json =
                Ran.against(server, "vim", "show", "edge1-a", "-o", "json").out();
        assertThat(Json.tree(json)).isEqualTo(Json.tree(Shown.VIM));
        assertThat(Ran.against(server, "vim", "show", "edge1-a", "-o", "yaml").out())
                .startsWith("id: edge1-a\nname: edge1-a\n");
    }
}
