package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SliceCommandsTest {
    private static final String NEST = "kind: nest\nbase_slice_descriptor: {base_slice_des_id: embb, mtu: 1500}\n";

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_valid_nest_is_shown_as_it_was_understood() {
        server.on("POST /v1/nests/validate", 200, """
            {"valid":true,"slice":{"name":"embb","snssai":{"sst":1},"generation":5,"isolation":1,"coverage":["edge1","edge2"],
             "connections":[{"core":"core-5g","radio":{"id":"gnb-1"}}],
             "networkServices":[{"name":"upf","nsdId":"upf-ns","location":"edge1","optional":true}],
             "notSupportedLocations":["edge9"],"warnings":["per-UE rates exceed the slice's"]}}\
            """);
        Ran ran = Ran.withInput(NEST, server, "slice", "validate", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, """
            slice embb: S-NSSAI 1, 5G, isolation 1
            coverage: edge1, edge2
            left out, not supported: edge9
            connection: core core-5g, radio gnb-1

            NETWORK SERVICE  NSD     LOCATION  OPTIONAL
            upf              upf-ns  edge1     yes
            """, "warning: per-UE rates exceed the slice's\n"));
        assertThat(server.bodies())
                .containsExactly("{\"base_slice_descriptor\":{\"base_slice_des_id\":\"embb\",\"mtu\":1500}}");
    }

    @Test
    void a_valid_nest_that_nothing_can_carry_out_says_why() {
        server.on("POST /v1/nests/validate", 200, """
            {"valid":true,"slice":null,"snssai":null,"violations":[],"reasons":["upf: no VIM at edge9"]}\
            """);
        assertThat(Ran.withInput(NEST, server, "slice", "validate", "-f", "-"))
                .isEqualTo(new Ran(0, "valid\n", "warning: it could not be placed now: upf: no VIM at edge9\n"));
    }

    @Test
    void steps_may_carry_their_progress_apart_and_members_may_be_null() {
        server.on("GET /v1/slices/" + ID + "/timeline", 200, """
            {"seconds":null,"criticalPathSeconds":1.0,"steps":[
              {"id":"a","onCriticalPath":true,"progress":{"state":"done","attempts":1,"startedAt":"2026-11-22T10:00:00Z","endedAt":"2026-11-22T10:00:01Z","seconds":1.0}},
              {"id":"b","onCriticalPath":false,"progress":{"state":"pending","attempts":0,"startedAt":null,"endedAt":null,"seconds":null}}]}\
            """);
        assertThat(Ran.against(server, "slice", "timeline", ID).out())
                .startsWith("2 steps in 1.00 s, critical path 1.00 s\n")
                .contains("\n✓ * a ███", "\n○   b ", " pending\n");
    }

    @Test
    void every_violation_of_an_invalid_nest_is_told_with_its_place() {
        server.on("POST /v1/nests/validate", 200, """
            {"valid":false,"violations":[{"pointer":"/base_slice_descriptor/isolation","message":"must be one of 0, 1, 2, 3"},
             {"pointer":"","message":"must have base_slice_descriptor"}]}\
            """);
        Ran ran = Ran.withInput(NEST, server, "slice", "validate", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(ExitCode.REFUSED, "", """
            error: The NEST is not valid
              /base_slice_descriptor/isolation: must be one of 0, 1, 2, 3
              (whole document): must have base_slice_descriptor
            """));
    }

    @Test
    void a_plan_tells_where_why_in_which_order_and_how_long() {
        server.on("POST /v1/plans", 200, Answers.PLAN);
        Ran ran = Ran.withInput(NEST, server, "slice", "plan", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, """
            slice embb: S-NSSAI 1-00000a, 5G, isolation 0
            coverage: edge1
            4 steps, expected to take 2.10 s (critical path 2.10 s)

            Placement
            NETWORK SERVICE  LOCATION  VIM      VERDICT    NEEDS                     FREE BEFORE       REASONS
            upf              edge1     edge1-b  chosen     4 vCPU, 4096 MiB, 20 GiB  8 vCPU, 9000 MiB  the fullest that fits
                                       edge1-a  ruled out                            2 vCPU, 9000 MiB  needs 4 vCPU, 2 free

            Left out
            NETWORK SERVICE  LOCATION  REASON
            cache            edge1     no VIM has room

            Steps
            #  STAGE  STEP                         COMPONENT    AFTER  EXPECTED  STATE
            1  1      create tenant/edge1-b        vim/edge1-b         0.30 s    planned
            2  2      create account/edge1-b/osm   nfvo/osm     1      0.20 s    planned
            3  3      create ns/edge1/upf          nfvo/osm     2      1.50 s    planned
            4  4      create radio/ems (optional)  ems/ems      3      0.10 s    planned
            warning: TLS of vim/edge1-b is not verified
            """, ""));
    }

    @Test
    void a_cloud_that_has_room_and_is_passed_over_was_not_ruled_out() {
        server.on("POST /v1/plans", 200, """
            {"placement":[{"networkService":"upf","location":"edge1","vim":"b","flavour":{"vcpus":4,"memoryMib":4096},
               "considered":[{"vim":"a","chosen":false,"reasons":["has room, but b is fuller"],"freeBefore":{"vcpus":4,"memoryMib":4096}},
                             {"vim":"b","chosen":true,"reasons":["the fullest"],"freeBefore":{"vcpus":5,"memoryMib":4096}},
                             {"vim":"c","chosen":false,"reasons":["too small"],"freeBefore":{"vcpus":5,"memoryMib":4095}}]}],
             "steps":[]}\
            """);
        assertThat(Ran.withInput(NEST, server, "slice", "plan", "-f", "-").out())
                .contains(" b    chosen      ", " a    not chosen  ", " c    ruled out   ");
    }

    @Test
    void an_order_answers_with_the_slice_and_how_to_follow_it() {
        server.on("POST /v1/slices", 202, Answers.SLICE);
        Ran ran = Ran.withInput(NEST, server, "slice", "order", "-f", "-");
        assertThat(ran)
                .isEqualTo(new Ran(
                        0, "slice/" + ID + " ordered\n", "hint: follow it with 'santoku slice watch " + ID + "'\n"));
    }

    @Test
    void an_order_is_the_slice_itself_in_json() {
        server.on("POST /v1/slices", 202, "{\"id\":\"x\",\"status\":\"Init\"}");
        Ran ran = Ran.withInput(NEST, server, "slice", "order", "-f", "-", "-o", "JSON");
        assertThat(ran).isEqualTo(new Ran(0, "{\n  \"id\" : \"x\",\n  \"status\" : \"Init\"\n}\n", ""));
    }

    @Test
    void slices_are_listed() {
        server.on("GET /v1/slices?limit=500&phase=Activation", 200, StubServer.list(Answers.SLICE));
        assertThat(Ran.against(server, "slice", "ls", "--phase", "Activation").out())
                .isEqualTo("""
                    SLICE_ID                              SLICE_NAME  CREATED AT           STATUS
                    11111111-2222-3333-4444-555555555555  embb        2026-11-22 10:00:00  Activation
                    """);
        assertThat(Ran.against(server, "slice", "ls", "--phase", "Activation", "-o", "wide")
                        .out())
                .isEqualTo("""
                    SLICE_ID                              SLICE_NAME  CREATED AT           STATUS      S-NSSAI   SYNC         HEALTH   COVERAGE
                    11111111-2222-3333-4444-555555555555  embb        2026-11-22 10:00:00  Activation  1-00000a  out-of-sync  unknown  edge1, edge2
                    """);
    }

    @Test
    void a_slice_is_found_by_its_name() {
        server.on("GET /v1/slices?limit=500&name=embb", 200, StubServer.list(Answers.SLICE));
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        assertThat(Ran.against(server, "slice", "show", "embb").out()).isEqualTo("""
            slice embb: Activation, out-of-sync, health unknown, order running

            id:        11111111-2222-3333-4444-555555555555
            S-NSSAI:   1-00000a
            coverage:  edge1, edge2
            created:   2026-11-22 10:00:00

            Latest operation
            id:     op-1
            kind:   order
            state:  running

            only with -o json or yaml: nest, links
            """);
    }

    @Test
    void a_name_that_nothing_has_is_not_found() {
        server.on("GET /v1/slices?limit=500&name=nothing", 200, StubServer.list());
        Ran ran = Ran.against(server, "slice", "timeline", "nothing");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(ran.err()).startsWith("error: No such slice\n  No slice has the id or name nothing\n");
    }

    @Test
    void a_name_that_two_slices_have_needs_an_id() {
        server.on("GET /v1/slices?limit=500&name=embb", 200, StubServer.list("{\"id\":\"a\"}", "{\"id\":\"b\"}"));
        Ran ran = Ran.against(server, "slice", "show", "embb");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("error: several slices are named embb; say which: a, b\n");
    }

    @Test
    void a_timeline_is_drawn_to_scale_with_its_critical_path() {
        server.on("GET /v1/slices/" + ID + "/timeline", 200, Answers.TIMELINE);
        assertThat(Ran.against(server, "slice", "timeline", ID).out()).isEqualTo("""
            4 steps in 2.00 s, critical path 2.00 s
                                      0                                1.00 s                           2.00 s
            ✓ * create tenant/edge1-b ██████████████████                                                         0.50 s
            ✗   create transport/wim  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░                                       1.00 s failed
            ✓ * create ns/edge1/upf                     ██████████████████████████████████████████████████████   1.50 s, 2 attempts
            ○   create radio/ems                                                                               pending
            * on the critical path
            """);
    }

    @Test
    void resources_are_listed_as_desired_against_held() {
        server.on("GET /v1/slices/" + ID + "/resources", 200, """
            {"items":[{"id":"tenant/edge1-b","kind":"tenant","component":"vim/edge1-b","title":"Tenant","desired":true,"held":false,"state":"absent"}]}\
            """);
        assertThat(Ran.against(server, "slice", "resources", ID).out()).isEqualTo("""
            ID              COMPONENT    STATE   DESIRED  HELD  TITLE
            tenant/edge1-b  vim/edge1-b  absent  yes      no    Tenant
            """);
    }

    @Test
    void deleting_starts_all_and_reports_each() {
        server.on("DELETE /v1/slices/" + ID, 202, "{\"id\":\"op-2\"}");
        String other = ID.replace('1', '2');
        server.on(
                "DELETE /v1/slices/" + other,
                409,
                "{\"title\":\"Busy\",\"status\":409,\"detail\":\"op-1 runs on it\"}");
        Ran ran = Ran.against(server, "slice", "delete", ID, other);
        assertThat(ran.out()).isEqualTo("slice/" + ID + " is being deleted\n");
        assertThat(ran.err()).isEqualTo("slice/" + other + ":\nerror: Busy\n  op-1 runs on it\n");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void operations_are_listed_and_shown() {
        server.on("GET /v1/operations?limit=500&state=failed", 200, StubServer.list(Answers.FAILED));
        assertThat(Ran.against(server, "operation", "ls", "--state", "failed").out())
                .isEqualTo("""
                    ID    KIND   SLICE                                 STATE   STEPS   TOOK    CREATED
                    op-1  order  11111111-2222-3333-4444-555555555555  failed  2 of 4  2.50 s
                    """);
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        assertThat(Ran.against(server, "operation", "show", "op-1").out())
                .startsWith("operation op-1: order succeeded\n\nid:     op-1\n")
                .contains("steps:  4 of 4\n");
    }

    @Test
    void nothing_listed_says_what_to_do_next() {
        server.on("GET /v1/slices?limit=500", 200, StubServer.list());
        server.on("GET /v1/operations?limit=500", 200, StubServer.list());
        assertThat(Ran.against(server, "slice", "ls").err())
                .isEqualTo("no slices; order one with 'santoku slice order -f FILE'\n");
        assertThat(Ran.against(server, "operation", "ls").err()).isEqualTo("no operations\n");
    }
}
