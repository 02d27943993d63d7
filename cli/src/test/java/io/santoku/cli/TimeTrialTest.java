package io.santoku.cli;

import static io.santoku.cli.Answers.operationEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimeTrialTest {
    private static final String NEST = "base_slice_descriptor: {base_slice_des_id: embb}";
    private static final String HEADER =
            "Placement_Time,Provisioning_Time,WAN_Deployment_Time,NS_Deployment_Time,Radio_Configuration_Time,"
                    + "Slice_Deployment_Time,Iteration\r\n";

    @TempDir
    private Path folder;

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void each_deployment_is_a_row_and_all_are_summed_up() throws IOException {
        slice("a", "{\"upf\":\"1.0000\",\"amf\":\"0.5000\"}", "2.0000");
        slice("b", "{\"upf\":\"2.0000\"}", "4.0000");
        Ran ran = trial("2");
        assertThat(Files.readString(csv()))
                .isEqualTo(HEADER + "0.1000,0.2000,,1.5000,0.3000,2.0000,0\r\n"
                        + "0.1000,0.2000,,2.0000,0.3000,4.0000,1\r\n");
        assertThat(ran.out()).isEqualTo("""
            MEASURE                   MEAN    MIN     MAX
            Placement_Time            0.1000  0.1000  0.1000
            Provisioning_Time         0.2000  0.2000  0.2000
            WAN_Deployment_Time
            NS_Deployment_Time        1.7500  1.5000  2.0000
            Radio_Configuration_Time  0.3000  0.3000  0.3000
            Slice_Deployment_Time     3.0000  2.0000  4.0000
            """);
        assertThat(ran.err()).isEqualTo("""
            order of slice 0 succeeded after 1.50 s
            delete of slice 0 succeeded after 0.50 s
            order of slice 1 succeeded after 1.50 s
            delete of slice 1 succeeded after 0.50 s
            """);
        assertThat(ran.exitCode()).isZero();
        assertThat(server.calls()).contains("DELETE /v1/slices/a", "DELETE /v1/slices/b");
    }

    @Test
    void a_slice_that_fails_ends_it_with_four_and_keeps_what_was_measured() throws IOException {
        slice("a", "{\"upf\":\"1.0000\"}", "2.0000");
        ordered("b");
        operation("b-order", "\"state\":\"failed\",\"problem\":{\"title\":\"A step failed\"}");
        Ran ran = trial("5");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
        assertThat(ran.err()).endsWith("""
            order of slice 1 failed
            error: A step failed
            hint: read what went wrong with 'santoku slice show b', then remove it
            """);
        assertThat(ran.out()).contains("Slice_Deployment_Time     2.0000  2.0000  2.0000\n");
        assertThat(Files.readString(csv())).isEqualTo(HEADER + "0.1000,0.2000,,1.0000,0.3000,2.0000,0\r\n");
        assertThat(server.calls()).doesNotContain("DELETE /v1/slices/b");
    }

    @Test
    void a_slice_that_cannot_be_deleted_ends_it_with_four() {
        ordered("a");
        operation("a-order", "\"state\":\"succeeded\"");
        time("a", "{}", "1.0000");
        server.on("DELETE /v1/slices/a", 202, "{\"id\":\"a-delete\"}");
        operation("a-delete", "\"state\":\"failed\",\"leftBehind\":[\"ns/core/upf\"]");
        Ran ran = trial("3");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.SLICE_FAILED);
        assertThat(ran.err()).endsWith("""
            delete of slice 0 failed
            warning: left behind: ns/core/upf
            hint: what is left is taken up again by itself; give it up with 'santoku slice rm --force'
            """);
    }

    @Test
    void a_nest_that_is_refused_ends_it_with_one_and_no_rows() throws IOException {
        server.on("POST /v1/slices", 409, "{\"title\":\"No room\",\"status\":409}");
        Ran ran = trial("3");
        assertThat(ran).isEqualTo(new Ran(ExitCode.REFUSED, "", "error: No room\n"));
        assertThat(Files.readString(csv())).isEqualTo(HEADER);
    }

    @Test
    void what_cannot_be_done_is_said_before_anything_is_ordered() {
        Ran none = trial("0");
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).startsWith("error: --iterations must be at least 1\n");
        Ran unwritable = Ran.withInput(
                NEST,
                server,
                "slice",
                "time-trial",
                "--nest",
                "-",
                "--csv",
                folder.resolve("no/o.csv").toString());
        assertThat(unwritable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unwritable.err()).startsWith("error: cannot write ");
        assertThat(server.calls()).isEmpty();
    }

    private Ran trial(String iterations) {
        return Ran.withInput(
                NEST,
                server,
                "slice",
                "time-trial",
                "--nest",
                "-",
                "--iterations",
                iterations,
                "--csv",
                csv().toString());
    }

    private Path csv() {
        return folder.resolve("times.csv");
    }

    private void slice(String id, String services, String total) {
        ordered(id);
        operation(id + "-order", "\"state\":\"succeeded\",\"seconds\":1.5");
        time(id, services, total);
        server.on("DELETE /v1/slices/" + id, 202, "{\"id\":\"%s-delete\"}".formatted(id));
        operation(id + "-delete", "\"state\":\"succeeded\",\"seconds\":0.5");
    }

    private void ordered(String id) {
        server.on("POST /v1/slices", 202, "{\"id\":\"%s\",\"operation\":{\"id\":\"%s-order\"}}".formatted(id, id));
    }

    private void operation(String id, String members) {
        server.on("GET /v1/operations/" + id, 200, "{\"id\":\"%s\",%s}".formatted(id, members));
        server.events("/v1/operations/" + id + "/events", operationEvent(1, "operation-ended", ""));
    }

    private void time(String id, String services, String total) {
        server.on("GET /api/slice/" + id + "/time", 200, """
            {"Placement_Time":"0.1000","Provisioning_Time":"0.2000","WAN_Deployment_Time":null,"NS_Deployment_Time":%s,
             "Radio_Configuration_Time":"0.3000","Slice_Deployment_Time":"%s"}\
            """.formatted(services, total));
    }
}
