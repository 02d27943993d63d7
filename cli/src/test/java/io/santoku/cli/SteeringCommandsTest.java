package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static io.santoku.cli.Answers.operationEvent;
import static io.santoku.cli.Answers.stepEvent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SteeringCommandsTest {
    private static final String EVENTS = "/v1/operations/op-1/events";
    private static final String ASKING = """
        {"id":"op-1","slice":"%s","kind":"order","state":"asking","answers":["retry","cancel"],
         "problem":{"title":"A step failed","detail":"It stands still","step":"create ns/edge1/upf"}}\
        """.formatted(ID);

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "retry", "skip", "roll-back"})
    void an_operation_is_told_and_can_be_followed(String instruction) {
        server.on("POST /v1/operations/op-1/" + instruction, 202, Answers.SUCCEEDED);
        assertThat(Ran.against(server, "operation", instruction, "op-1"))
                .isEqualTo(new Ran(
                        0,
                        "operation/op-1: instruction sent: " + instruction + "\n",
                        "hint: follow it with 'santoku slice watch " + ID + "'\n"));
    }

    @Test
    void what_does_not_fit_is_refused() {
        server.on("POST /v1/operations/op-1/retry", 409, """
            {"type":"/problems/instruction-unfit","title":"The instruction does not fit the operation","status":409,"detail":"It is running."}\
            """);
        Ran ran = Ran.against(server, "operation", "retry", "op-1");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).startsWith("error: The instruction does not fit the operation\n  It is running.\n");
    }

    @Test
    void what_is_done_to_a_slice_is_cancelled_by_its_name() {
        server.on("GET /v1/slices?limit=500&name=embb", 200, StubServer.list(Answers.SLICE));
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("POST /v1/operations/op-1/cancel", 202, Answers.SUCCEEDED);
        assertThat(Ran.against(server, "slice", "cancel", "embb").out())
                .isEqualTo("operation/op-1: instruction sent: cancel\n");
    }

    @Test
    void following_stops_where_the_operation_asks_and_says_how_to_answer() {
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/operations/op-1", 200, ASKING);
        server.events(
                EVENTS,
                stepEvent(1, "failed", "create ns/edge1/upf", ""),
                operationEvent(2, "asked", "\"detail\":\"create ns/edge1/upf: it broke\""));
        Ran ran = Ran.against(server, "slice", "watch", ID);
        assertThat(ran).isEqualTo(new Ran(ExitCode.ASKS, """
            2026-11-22T10:00:01.000Z  failed             create ns/edge1/upf
            2026-11-22T10:00:02.000Z  asked              slice: create ns/edge1/upf: it broke
            """, """
                order of embb waits for an answer
                error: A step failed
                  It stands still
                  step: create ns/edge1/upf
                hint: answer with 'santoku operation retry op-1'
                hint: answer with 'santoku operation cancel op-1'
                """));
    }

    @Test
    void an_answer_that_was_given_before_is_followed_past() {
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/operations/op-1", 200, "{\"id\":\"op-1\",\"state\":\"running\"}");
        server.on("GET /v1/operations/op-1", 200, """
            {"id":"op-1","kind":"order","state":"cancelled","seconds":2.0,
             "certificate":{"sentence":"0 left, checked 7 places","places":7},"undone":["tenant/a"]}\
            """);
        server.events(
                EVENTS,
                operationEvent(1, "asked", ""),
                operationEvent(2, "instructed", "\"detail\":\"cancel\""),
                operationEvent(3, "operation-ended", "\"detail\":\"cancelled\""),
                "event: end\ndata: {}");
        Ran ran = Ran.against(server, "slice", "watch", ID);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
        assertThat(ran.out().lines()).hasSize(3);
        assertThat(ran.err()).isEqualTo("""
            order of embb was cancelled after 2.00 s
            1 resource taken back
            asked for leaks: 0 left, checked 7 places
            """);
    }

    @Test
    void an_order_says_how_the_slice_is_to_behave() {
        server.on("POST /v1/slices?onFailure=ask&heal=auto", 202, Answers.SLICE);
        String nest = "kind: nest\nbase_slice_descriptor: {base_slice_des_id: embb}\n";
        assertThat(Ran.withInput(nest, server, "slice", "order", "-f", "-", "--on-failure", "ask", "--heal", "auto")
                        .out())
                .isEqualTo("slice/" + ID + " ordered\n");
        assertThat(Ran.withInput(nest, server, "apply", "-f", "-", "--on-failure", "ask", "--heal", "auto")
                        .out())
                .isEqualTo("nest/embb ordered as slice/" + ID + "\n");
    }

    @Test
    void conduct_is_shown_and_set() {
        server.on("GET /v1/slices/" + ID + "/conduct", 200, "{\"onFailure\":\"rollback\",\"heal\":\"report\"}");
        server.on("PUT /v1/slices/" + ID + "/conduct", 200, "{\"onFailure\":\"keep\",\"heal\":\"report\"}");
        assertThat(Ran.against(server, "slice", "conduct", ID).out()).isEqualTo("""
            onFailure:  rollback
            heal:       report
            """);
        assertThat(Ran.against(server, "slice", "conduct", ID, "--on-failure", "keep")
                        .out())
                .isEqualTo("""
                    onFailure:  keep
                    heal:       report
                    """);
        assertThat(server.bodies()).containsExactly("{\"onFailure\":\"keep\"}");
    }

    @Test
    void a_slice_that_is_out_of_sync_shows_what_differs() {
        server.on("GET /v1/slices/" + ID, 200, """
            {"id":"%s","sync":"out-of-sync","operation":{"id":"op-1","state":"succeeded","certificate":{"sentence":"0 left, checked 2 places"}},
             "drift":[{"resource":"tenant/a","component":"vim/a","title":"tenant on a","what":"quota.vcpus","wanted":"4","seen":"2"},
                      {"resource":"ns/core/x","component":"nfvo/osm","title":"x","what":"all of it","wanted":"there","seen":"gone"}]}\
            """.formatted(ID));
        assertThat(Ran.against(server, "slice", "show", ID))
                .isEqualTo(
                        new Ran(0, """
                            slice 11111111-2222-3333-4444-555555555555: out-of-sync

                            Out of sync
                            RESOURCE   COMPONENT  WHAT         IS    IS TO BE  TITLE
                            tenant/a   vim/a      quota.vcpus  2     4         tenant on a
                            ns/core/x  nfvo/osm   all of it    gone  there     x

                            id:  11111111-2222-3333-4444-555555555555

                            Latest operation
                            id:               op-1
                            state:            succeeded
                            asked for leaks:  0 left, checked 2 places
                            """, "hint: see what would be done with 'santoku slice heal --plan " + ID + "'\n"));
    }
}
