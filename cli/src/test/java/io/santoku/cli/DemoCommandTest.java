package io.santoku.cli;

import static io.santoku.cli.Answers.operationEvent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DemoCommandTest {
    private static final String GOOD = "\"state\":\"succeeded\",\"seconds\":1.5";
    private static final String BAD = "\"state\":\"failed\",\"seconds\":1.7,\"problem\":{\"title\":\"A step failed\"}";

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void it_ends_well_when_two_run_one_is_rolled_back_and_nothing_is_left() {
        plans();
        slice("s1", "Running", GOOD);
        slice("s2", "Running", GOOD);
        slice("s3", "Failed - create ns/core/broken: it does not boot", BAD);
        server.on("GET /world/inventory", 200, "{\"total\":0,\"components\":{}}");
        Ran ran = demo();
        assertThat(lastLine(ran)).isEqualTo("demo: 2 slices Running, 1 rolled back, 0 resources left behind");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("== An eMBB slice over three sites", "  upf → edge1, VIM edge1-b", "* on the critical path");
        assertThat(server.calls()).contains("DELETE /v1/slices/s1", "DELETE /v1/slices/s2", "DELETE /v1/slices/s3");
        assertThat(server.bodies()).noneMatch(body -> body.contains("\"kind\""));
    }

    @Test
    void what_is_left_behind_is_counted_named_and_fails_it() {
        plans();
        slice("s1", "Running", GOOD);
        slice("s2", "Running", GOOD);
        slice("s3", "Failed - x", BAD);
        server.on("GET /world/inventory", 200, "{\"total\":1,\"components\":{\"edge1-a\":{\"projects\":[\"vim_1\"]}}}");
        Ran ran = demo();
        assertThat(lastLine(ran)).isEqualTo("demo: 2 slices Running, 1 rolled back, 1 resources left behind");
        assertThat(ran.out()).contains("edge1-a.projects:  vim_1");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
    }

    @Test
    void a_slice_that_should_run_and_does_not_fails_it() {
        plans();
        slice("s1", "Failed - x", BAD);
        slice("s2", "Running", GOOD);
        slice("s3", "Failed - x", BAD);
        server.on("GET /world/inventory", 200, "{\"total\":0,\"components\":{}}");
        Ran ran = demo();
        assertThat(lastLine(ran)).isEqualTo("demo: 1 slices Running, 2 rolled back, 0 resources left behind");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
    }

    @Test
    void an_order_that_is_refused_fails_it_but_the_rest_goes_on() {
        server.on("POST /v1/plans", 409, "{\"title\":\"No room\",\"status\":409}");
        server.on("GET /world/inventory", 200, "{\"total\":0,\"components\":{}}");
        Ran ran = demo();
        assertThat(lastLine(ran)).isEqualTo("demo: 0 slices Running, 0 rolled back, 0 resources left behind");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
    }

    private Ran demo() {
        return Ran.against(server, "demo", "--world", server.url() + "/world");
    }

    private static String lastLine(Ran ran) {
        return ran.out().lines().toList().getLast();
    }

    private void plans() {
        server.on("POST /v1/plans", 200, Answers.PLAN);
    }

    private void slice(String id, String status, String outcome) {
        String slice = "{\"id\":\"%s\",\"name\":\"%s\",\"operation\":{\"id\":\"order-%s\"},\"status\":\"%s\"}"
                .formatted(id, id, id, status);
        server.on("POST /v1/slices", 202, slice)
                .on("GET /v1/slices/" + id, 200, slice)
                .on("GET /v1/slices/" + id + "/timeline", 200, Answers.TIMELINE)
                .on("DELETE /v1/slices/" + id, 202, "{\"id\":\"delete-%s\",\"kind\":\"delete\"}".formatted(id));
        operation("order-" + id, outcome);
        operation("delete-" + id, GOOD);
    }

    private void operation(String id, String outcome) {
        server.on("GET /v1/operations/" + id, 200, "{\"id\":\"%s\",\"leftBehind\":[],%s}".formatted(id, outcome));
        server.events("/v1/operations/" + id + "/events", operationEvent(1, "operation-ended", ""));
    }
}
