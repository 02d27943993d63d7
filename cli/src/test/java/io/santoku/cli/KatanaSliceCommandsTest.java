package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static io.santoku.cli.Answers.operationEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.view.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What scripts of the predecessor do with slices.
final class KatanaSliceCommandsTest {
    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_order_answers_with_the_bare_id() {
        server.text("POST /api/slice", 201, ID);
        Ran ran = Ran.withInput("kind: nest\nbase_slice_descriptor: {mtu: 1500}", server, "slice", "add", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, ID + "\n", ""));
        assertThat(server.bodies()).containsExactly("{\"base_slice_descriptor\":{\"mtu\":1500}}");
    }

    @Test
    void a_nest_that_is_refused_says_why_and_ends_with_one() {
        server.text("POST /api/slice", 400, "NSD upf not found on any NFVO registered to SM");
        assertThat(Ran.withInput("base_slice_descriptor: {}", server, "slice", "add", "-f", "-"))
                .isEqualTo(new Ran(ExitCode.REFUSED, "", "error: NSD upf not found on any NFVO registered to SM\n"));
    }

    @Test
    void the_predecessors_views_are_printed_of_a_slice_by_id_or_name() {
        server.on("GET /v1/slices?limit=500&name=embb", 200, StubServer.list(Answers.SLICE));
        server.on("GET /api/slice/" + ID, 200, "{\"_id\":\"x\"}");
        server.on("GET /api/slice/" + ID + "/time", 200, "{\"Placement_Time\":\"0.1000\"}");
        server.on("GET /api/slice/" + ID + "/errors", 200, "{}");
        assertThat(Ran.against(server, "slice", "inspect", "embb").out()).isEqualTo("{\n  \"_id\" : \"x\"\n}\n");
        assertThat(Ran.against(server, "slice", "deployment_time", ID).out())
                .isEqualTo("{\n  \"Placement_Time\" : \"0.1000\"\n}\n");
        assertThat(Ran.against(server, "slice", "deployment_time", ID, "-o", "yaml")
                        .out())
                .isEqualTo("Placement_Time: '0.1000'\n");
        assertThat(Ran.against(server, "slice", "errors", ID).out()).isEqualTo("{ }\n");
    }

    @Test
    void a_slice_that_is_not_there_ends_with_five() {
        String other = ID.replace('1', '2');
        server.text("GET /api/slice/" + other + "/errors", 404, "Not Found");
        assertThat(Ran.against(server, "slice", "errors", other))
                .isEqualTo(new Ran(ExitCode.NOT_FOUND, "", "error: Not Found\nhint: list what there is with 'ls'\n"));
    }

    @Test
    void a_change_is_sent_as_it_is_written() {
        server.text("POST /api/slice/" + ID + "/modify", 200, "Updating " + ID);
        String change = "domain: NFV\naction: StopNS\ndetails: {ns_id: a, location: edge1}\n";
        assertThat(Ran.withInput(change, server, "slice", "modify", "-f", "-", ID))
                .isEqualTo(new Ran(0, "Updating " + ID + "\n", ""));
        assertThat(server.bodies())
                .containsExactly(
                        "{\"domain\":\"NFV\",\"action\":\"StopNS\",\"details\":{\"ns_id\":\"a\",\"location\":\"edge1\"}}");
    }

    @Test
    void several_slices_are_removed() {
        server.on("DELETE /v1/slices/" + ID, 202, "{\"id\":\"op-2\"}");
        Ran ran = Ran.against(server, "slice", "rm", ID, ID.replace('1', '2'));
        assertThat(ran.out()).isEqualTo("slice/" + ID + " is being deleted\n");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    /// Case 24: the hint for a slice at work.
    @Test
    void a_slice_that_deploys_is_not_removed_and_the_hint_names_the_way() {
        server.on("DELETE /v1/slices/" + ID, 409, """
            {"type":"https://santoku.example/problems/operation-running","title":"An operation is running","status":409,
             "detail":"Operation op-1 works on the slice."}\
            """);
        Ran ran = Ran.against(server, "slice", "rm", ID);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains("hint: ").contains("santoku slice cancel");
    }

    @Test
    void force_goes_to_the_server() {
        server.text("DELETE /api/slice/" + ID + "?force=true", 200, "Deleting " + ID);
        assertThat(Ran.against(server, "slice", "rm", "--force", ID))
                .isEqualTo(new Ran(0, "slice/" + ID + " is being deleted\n", ""));
    }

    @Test
    void a_forced_removal_that_waits_for_what_is_cancelled_is_watched_until_the_slice_is_gone() {
        server.text("DELETE /api/slice/" + ID + "?force=true", 200, "Deleting " + ID);
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/slices/" + ID, 404, "{\"title\":\"No such slice\",\"status\":404}");
        server.on("GET /v1/operations?limit=500&slice=" + ID + "&kind=force-delete", 200, StubServer.list());
        assertThat(Ran.against(server, "slice", "rm", "--force", "--watch", ID).err())
                .isEqualTo("delete of embb succeeded\n");
    }

    @Test
    void a_forced_removal_that_begins_and_ends_between_two_looks_tells_what_it_abandoned() {
        server.text("DELETE /api/slice/" + ID + "?force=true", 200, "Deleting " + ID);
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/slices/" + ID, 404, "{\"title\":\"No such slice\",\"status\":404}");
        String operations = "GET /v1/operations?limit=500&slice=" + ID + "&kind=force-delete";
        server.on(operations, 200, StubServer.list());
        server.on(operations, 200, StubServer.list("{\"id\":\"op-1\"}"));
        server.on("GET /v1/operations/op-1", 200, """
            {"id":"op-1","kind":"force-delete","state":"failed","seconds":0.02,
             "abandonedResources":[{"resource":"tenant/a","component":"vim/a","name":"vim_a_katana_x"}]}\
            """);
        server.events("/v1/operations/op-1/events", operationEvent(1, "operation-ended", ""));
        assertThat(Ran.against(server, "slice", "rm", "--force", "--watch", ID).err())
                .contains("abandoned: tenant/a at vim/a");
    }

    @Test
    void a_forced_removal_that_does_not_begin_is_no_success() {
        server.text("DELETE /api/slice/" + ID + "?force=true", 200, "Deleting " + ID);
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on("GET /v1/operations?limit=500&slice=" + ID + "&kind=force-delete", 200, StubServer.list());
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err),
                Terminal.none(),
                Map.of("SANTOKU_SERVER", server.url()));

        int exitCode = new Deletion(new Session(new Root(), shell), true, true, 1).watched(ID);

        assertThat(exitCode).isEqualTo(ExitCode.SLICE_FAILED);
        assertThat(err.toString()).startsWith("delete of embb has not begun yet\nhint: ");
    }

    @Test
    void a_forced_removal_can_be_watched_also_where_it_is_over_at_once() {
        server.text("DELETE /api/slice/" + ID + "?force=true", 200, "Deleting " + ID);
        server.on("GET /v1/slices/" + ID, 200, Answers.SLICE);
        server.on(
                "GET /v1/operations?limit=500&slice=" + ID + "&kind=force-delete",
                200,
                StubServer.list("{\"id\":\"op-1\"}"));
        server.on("GET /v1/operations/op-1", 200, """
            {"id":"op-1","kind":"force-delete","state":"failed","seconds":1.83,
             "certificate":{"sentence":"1 left (tenant/a at vim/a: is there), checked 4 places","places":4},
             "abandonedResources":[{"resource":"tenant/a","component":"vim/a","name":"vim_a_katana_x"}]}\
            """);
        server.events("/v1/operations/op-1/events", operationEvent(1, "operation-ended", ""));
        assertThat(Ran.against(server, "slice", "rm", "--force", "--watch", ID).err())
                .isEqualTo("""
                    delete of embb failed after 1.83 s
                    asked for leaks: 1 left (tenant/a at vim/a: is there), checked 4 places
                    warning: abandoned: tenant/a at vim/a, there named vim_a_katana_x
                    """);
    }
}
