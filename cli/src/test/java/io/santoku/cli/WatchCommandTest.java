package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static io.santoku.cli.Answers.operationEvent;
import static io.santoku.cli.Answers.stepEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.view.Terminal;
import io.santoku.cli.view.Terminal.Size;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WatchCommandTest {
    private static final String EVENTS = "/v1/operations/op-1/events";
    private static final String END = "event: end\ndata: {}";

    private final StubServer server = new StubServer();

    @BeforeEach
    void knowTheSlice() {
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/slices/" + ID + "/plan", 200, Answers.PLAN);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void off_a_terminal_every_event_is_a_line() {
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.events(
                EVENTS,
                ": keep-alive",
                operationEvent(1, "operation-started", ""),
                stepEvent(2, "intended", "create tenant/edge1-b", "\"attempt\":1"),
                stepEvent(
                        3,
                        "retrying",
                        "create tenant/edge1-b",
                        "\"attempt\":2,\"fault\":{\"kind\":\"Unavailable\",\"component\":\"vim/edge1-b\",\"call\":\"POST"
                            + " /projects\",\"detail\":\"503\"}"),
                stepEvent(4, "done", "create tenant/edge1-b", ""),
                operationEvent(5, "phase", "\"phase\":\"Activation\""),
                stepEvent(6, "waiting", "create ns/edge1/upf", "\"detail\":\"operational-status init\""),
                operationEvent(7, "operation-ended", "\"detail\":\"succeeded\""),
                END);
        Ran ran = Ran.against(server, "slice", "watch", ID);
        assertThat(ran).isEqualTo(new Ran(0, """
            2026-11-22T10:00:01.000Z  operation-started  slice
            2026-11-22T10:00:02.000Z  intended           create tenant/edge1-b
            2026-11-22T10:00:03.000Z  retrying           create tenant/edge1-b: attempt 2, Unavailable at vim/edge1-b, POST /projects: 503
            2026-11-22T10:00:04.000Z  done               create tenant/edge1-b
            2026-11-22T10:00:05.000Z  phase              slice: Activation
            2026-11-22T10:00:06.000Z  waiting            create ns/edge1/upf: operational-status init
            2026-11-22T10:00:07.000Z  operation-ended    slice: succeeded
            """, "order of embb succeeded after 1.83 s\n"));
    }

    @Test
    void on_a_terminal_the_tree_of_the_plan_is_drawn() {
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.on("GET /v1/vims?limit=500", 200, StubServer.list("{\"id\":\"edge1-b\",\"location\":\"edge1\"}"));
        server.events(
                EVENTS,
                stepEvent(1, "done", "create tenant/edge1-b", ""),
                operationEvent(2, "operation-ended", ""),
                END);
        Terminal screen = new Terminal(true, false, () -> new Size(100, 40));
        String[] command = {"slice", "watch", ID, "--server", server.url()};
        assertThat(Ran.in(Map.of(), screen, "", command).out())
                .contains("\u001b[J", "  Provisioning\n    edge1\n      ✓ create tenant/edge1-b", "1 of 4 steps");
    }

    @Test
    void a_dropped_stream_is_resumed_after_the_last_event_and_nothing_is_told_twice() {
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.events(EVENTS, operationEvent(1, "operation-started", ""), stepEvent(2, "intended", "create a/b", ""));
        server.events(EVENTS, stepEvent(3, "done", "create a/b", ""));
        server.events(EVENTS, operationEvent(4, "operation-ended", ""), END);
        Ran ran = Ran.against(server, "slice", "watch", ID);
        assertThat(ran.out().lines().map(line -> line.substring(26)))
                .containsExactly(
                        "operation-started  slice",
                        "intended           create a/b",
                        "done               create a/b",
                        "operation-ended    slice");
        assertThat(server.resumedAfter()).containsExactly("", "2", "3");
        assertThat(ran.err()).contains("connection lost").endsWith("order of embb succeeded after 1.83 s\n");
    }

    @Test
    void a_stream_that_ends_with_the_operation_needs_no_end_event() {
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.events(EVENTS, operationEvent(1, "operation-ended", ""));
        assertThat(Ran.against(server, "slice", "watch", ID).exitCode()).isZero();
        assertThat(server.resumedAfter()).containsExactly("");
    }

    @Test
    void a_slice_that_fails_ends_with_four_and_the_whole_story() {
        server.on("POST /v1/slices", 202, Answers.SLICE);
        server.on("GET /v1/operations/op-1", 200, Answers.FAILED);
        server.events(EVENTS, operationEvent(1, "operation-ended", "\"detail\":\"failed\""), END);
        Ran ran = Ran.withInput("base_slice_descriptor: {}", server, "slice", "order", "-f", "-", "--watch");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
        assertThat(ran.err()).isEqualTo("""
            order of embb failed after 2.50 s
            error: A step failed
              The slice was taken back
              fault: Rejected at nfvo/osm, POST ns: BROKEN
              step: create ns/edge1/upf
              see /problems/step-failed on the server
            2 resources taken back
            warning: left behind: ns/edge1/upf
            hint: what is left is taken up again by itself; give it up with 'santoku slice rm --force'
            """);
    }

    @Test
    void in_json_every_event_is_a_line_of_json() {
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.events(EVENTS, "id: 1\nevent: step\ndata: {\"seq\":1,\ndata: \"event\":\"done\"}", END);
        assertThat(Ran.against(server, "slice", "watch", ID, "-o", "json").out())
                .isEqualTo("{\"seq\":1,\"event\":\"done\"}\n");
    }

    @Test
    void a_deletion_is_followed_though_the_slice_goes_away() {
        server.on("DELETE /v1/slices/" + ID, 202, "{\"id\":\"op-1\",\"kind\":\"delete\"}");
        server.on("GET /v1/operations/op-1", 200, Answers.SUCCEEDED);
        server.on("GET /v1/operations/op-1/timeline", 200, Answers.TIMELINE);
        server.events(
                EVENTS, stepEvent(1, "done", "remove ns/edge1/upf", ""), operationEvent(2, "operation-ended", ""), END);
        assertThat(Ran.against(server, "slice", "delete", "--watch", ID))
                .isEqualTo(new Ran(0, """
                    2026-11-22T10:00:01.000Z  done               remove ns/edge1/upf
                    2026-11-22T10:00:02.000Z  operation-ended    slice
                    """, "delete of embb succeeded after 1.83 s\n"));
    }

    @Test
    void a_slice_that_nothing_is_done_to_needs_no_watching() {
        server.on("GET /v1/slices/" + ID.replace('1', '9'), 200, "{\"id\":\"x\",\"name\":\"quiet\"}");
        assertThat(Ran.against(server, "slice", "watch", ID.replace('1', '9')))
                .isEqualTo(new Ran(0, "", "nothing is being done to quiet\n"));
    }

    @Test
    void a_stream_that_is_refused_ends_the_watch_with_the_problem() {
        Ran ran = Ran.against(server, "slice", "watch", ID);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(ran.err()).startsWith("error: Not found\n  nothing at /v1/operations/op-1/events\n");
    }
}
