package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static io.santoku.cli.Answers.operationEvent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealAndAuditTest {
    private static final String FOUND = """
        {"clean":false,"places":12,"digest":"d1",
         "orphans":[{"component":"vim/a","kind":"tenant","name":"vim_a_katana_x","id":"7","owner":"x","known":true},
                    {"component":"nfvo/osm","kind":"network service","name":"upf.y-1","id":"8","owner":"y","known":false}],
         "drift":[{"holder":"z","resource":"tenant/b","component":"vim/b","what":"quota.vcpus","wanted":"4","seen":"2"}],
         "silent":[{"component":"vim/c","why":"no answer"}],"busy":["w"],
         "repairs":[{"owner":"x","what":"remove what no slice holds","steps":[{"id":"remove stray","component":"vim/a"}],"operations":[]},
                    {"owner":"z","what":"heal","steps":[{"id":"update tenant/b","component":"vim/b"}],"operations":[]}]}\
        """;
    private static final String FINDINGS = """
        held by no slice: tenant vim_a_katana_x at vim/a (of slice x)
        held by no slice: network service upf.y-1 at nfvo/osm (of a slice that is not known here)
        out of sync: tenant/b at vim/b: quota.vcpus is 2, not 4 (z)
        3 findings, checked 12 places
        """;
    private static final String PLAN = """
        x: remove what no slice holds
          remove stray at vim/a
        z: heal
          update tenant/b at vim/b
        """;
    private static final String WARNINGS = """
        warning: no answer: vim/c: no answer
        warning: left out, being worked on: w
        """;

    private final StubServer server = new StubServer();

    @BeforeEach
    void knowTheSlice() {
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_slice_is_healed() {
        server.on("POST /v1/slices/" + ID + "/heal", 202, "{\"id\":\"op-1\",\"kind\":\"heal\",\"state\":\"pending\"}");
        server.on("GET /v1/operations/op-1", 200, "{\"kind\":\"heal\",\"state\":\"succeeded\",\"seconds\":1.0}");
        server.events("/v1/operations/op-1/events", operationEvent(1, "operation-ended", ""));
        assertThat(Ran.against(server, "slice", "heal", ID).out())
                .isEqualTo("slice/" + ID + " is being healed by operation/op-1\n");
        assertThat(Ran.against(server, "slice", "heal", "--watch", ID).err())
                .isEqualTo("heal of embb succeeded after 1.00 s\n");
    }

    @Test
    void a_slice_that_is_in_sync_needs_no_healing() {
        server.on("POST /v1/slices/" + ID + "/heal", 200, "{\"inSync\":true}");
        server.on("GET /v1/slices/" + ID + "/heal", 200, "{\"steps\":[]}");
        assertThat(Ran.against(server, "slice", "heal", "--watch", ID).out())
                .isEqualTo("slice/" + ID + " is in sync\n");
        assertThat(Ran.against(server, "slice", "heal", "--plan", ID))
                .isEqualTo(new Ran(0, "", "in sync: there is nothing to do\n"));
    }

    @Test
    void a_heal_is_planned() {
        server.on("GET /v1/slices/" + ID + "/heal", 200, """
            {"slice":{"name":"embb"},"expectedSeconds":0.3,"criticalPathSeconds":0.3,"steps":[
              {"id":"create tenant/a","action":"create","kind":"tenant","component":"vim/a","reason":"it is gone","after":[],"expectedSeconds":0.3}]}\
            """);
        assertThat(Ran.against(server, "slice", "heal", "--plan", ID).out()).isEqualTo("""
            1 step, expected to take 0.30 s (critical path 0.30 s)

            Steps
            #  STAGE  STEP             COMPONENT  AFTER  EXPECTED  STATE    WHY
            1  1      create tenant/a  vim/a             0.30 s    planned  it is gone
            """);
    }

    @Test
    void an_audit_that_finds_nothing_says_how_much_it_looked_at() {
        server.on("POST /v1/audits", 200, "{\"clean\":true,\"places\":9}");
        assertThat(Ran.against(server, "audit")).isEqualTo(new Ran(0, "nothing found, checked 9 places\n", ""));
        assertThat(Ran.against(server, "audit", "--repair").out()).isEqualTo("nothing found, checked 9 places\n");
    }

    @Test
    void an_audit_names_twins_and_says_why_it_leaves_what_it_leaves() {
        server.on("POST /v1/audits", 200, """
            {"clean":false,"places":9,"twins":[["nfvo/osm","nfvo/osm-twin"]],"orphans":[{"component":"vim/a",
             "kind":"tenant","name":"t","id":"7","owner":"x","known":true,"left":"its slice lives"}]}\
            """);
        assertThat(Ran.against(server, "audit").out()).isEqualTo("""
            held by no slice: tenant t at vim/a (of slice x); it is left: its slice lives
            nfvo/osm and nfvo/osm-twin are one system: what one holds is the other's, too
            1 finding, checked 9 places
            """);
    }

    @Test
    void an_audit_names_what_cannot_be_asked() {
        server.on("POST /v1/audits", 200, """
            {"clean":true,"places":9,"cannotBeAsked":[{"component":"wim/odl","why":"it reads records, and answers nothing"}]}\
            """);
        assertThat(Ran.against(server, "audit")).isEqualTo(new Ran(0, """
            cannot be asked: wim/odl (it reads records, and answers nothing): only what was sent there and never confirmed to be gone is known
            nothing found, checked 9 places
            """, ""));
    }

    @Test
    void an_audit_shows_what_it_found_and_changes_nothing() {
        server.on("POST /v1/audits", 200, FOUND);
        assertThat(Ran.against(server, "audit"))
                .isEqualTo(new Ran(
                        ExitCode.REFUSED,
                        FINDINGS,
                        WARNINGS + "hint: mend it with 'santoku audit --repair', which shows its plan first\n"));
        assertThat(server.calls()).containsExactly("POST /v1/audits");
    }

    @Test
    void a_repair_shows_its_plan_and_is_not_made_without_a_yes() {
        server.on("POST /v1/audits", 200, FOUND);
        Ran ran = Ran.withInput("n\n", server, "audit", "--repair");
        assertThat(ran).isEqualTo(new Ran(ExitCode.REFUSED, FINDINGS + PLAN, WARNINGS + "Do this? [y/N]\n"));
        assertThat(Ran.against(server, "audit", "--repair").exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(server.calls()).containsOnly("POST /v1/audits");
    }

    @Test
    void a_repair_that_is_agreed_to_tells_what_it_began() {
        server.on("POST /v1/audits", 200, FOUND);
        server.on("POST /v1/audits/repair?digest=d1", 202, """
            {"repairs":[{"owner":"x","what":"remove what no slice holds","operations":["op-7"]},
                        {"owner":"z","what":"heal","operations":[]}]}\
            """);
        String begun = """
            x: remove what no slice holds, by operation/op-7
            z: heal, not begun: it is being worked on
            """;
        assertThat(Ran.withInput("y\n", server, "audit", "--repair").out()).isEqualTo(FINDINGS + PLAN + begun);
        assertThat(Ran.against(server, "audit", "--repair", "--yes"))
                .isEqualTo(new Ran(0, FINDINGS + PLAN + begun, WARNINGS));
    }

    @Test
    void what_is_not_known_here_is_only_touched_on_demand() {
        server.on("POST /v1/audits?unknownToo=true", 200, FOUND);
        server.on("POST /v1/audits/repair?unknownToo=true&digest=d1", 202, "{\"repairs\":[]}");
        assertThat(Ran.against(server, "audit", "--repair", "--yes", "--unknown-too")
                        .exitCode())
                .isZero();
        assertThat(server.calls())
                .containsExactly("POST /v1/audits?unknownToo=true", "POST /v1/audits/repair?unknownToo=true&digest=d1");
    }
}
