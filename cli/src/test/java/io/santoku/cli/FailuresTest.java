package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.StubServer.Canned;
import io.santoku.cli.view.Terminal;
import io.santoku.cli.view.Terminal.Size;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailuresTest {
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final Terminal SCREEN = new Terminal(true, true, () -> new Size(80, 24));

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_server_that_is_not_there_ends_with_three_and_a_hint() {
        assertThat(Ran.alone("slice", "ls", "--server", NOBODY)).isEqualTo(new Ran(ExitCode.UNREACHABLE, "", """
            error: cannot reach the server at http://127.0.0.1:1: no connection
            hint: start one with 'santoku dev', or name another with --server URL or SANTOKU_SERVER
            """));
    }

    @Test
    void the_server_comes_from_the_environment_unless_it_is_named() {
        Map<String, String> environment = Map.of("SANTOKU_SERVER", NOBODY + "/");
        assertThat(Ran.in(environment, Terminal.none(), "", "slice", "ls").err())
                .contains("server at " + NOBODY + ":");
        server.on("GET /v1/slices?limit=500", 200, StubServer.list());
        assertThat(Ran.in(environment, Terminal.none(), "", "slice", "ls", "--server", server.url())
                        .exitCode())
                .isZero();
    }

    @Test
    void a_page_of_some_other_program_is_not_taken_for_an_answer() {
        server.on("GET /v1/slices?limit=500", new Canned(200, "text/html", "<h1>It works</h1>"));
        Ran ran = Ran.against(server, "slice", "ls");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(ran.err()).isEqualTo("""
            error: %s answered 200 with text/html, where JSON was expected
            hint: is that a Santoku server? name another with --server URL or SANTOKU_SERVER
            """.formatted(server.url()));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 502})
    void nor_is_an_error_page(int status) {
        server.on("GET /v1/slices?limit=500", new Canned(status, "text/html", "<h1>no</h1>"));
        assertThat(Ran.against(server, "slice", "ls").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void nor_is_json_that_is_cut_off() {
        server.on("GET /v1/slices?limit=500", 200, "{\"items\":[");
        assertThat(Ran.against(server, "slice", "ls").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void what_is_not_found_ends_with_five() {
        Ran ran = Ran.against(server, "vim", "show", "nowhere");
        assertThat(ran).isEqualTo(new Ran(ExitCode.NOT_FOUND, "", """
            error: Not found
              nothing at /v1/vims/nowhere
              see /problems/not-found on the server
            hint: list what there is with 'ls'
            """));
    }

    @Test
    void reasons_are_told_vim_by_vim() {
        server.on("POST /v1/slices", 409, """
            {"type":"/problems/unplaceable","title":"No room","status":409,"detail":"Every site was considered",
             "reasons":[{"networkService":"upf","location":"edge1","vims":[
                {"vim":"edge1-a","reasons":["needs 4 vCPU, 2 free","needs 20 GiB, 5 free"]},{"vim":"edge1-b","reasons":["is down"]}]},
               {"networkService":"cu","location":"edge9","vims":[]}]}\
            """);
        Ran ran = Ran.withInput("base_slice_descriptor: {}", server, "slice", "order", "-f", "-");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).isEqualTo("""
            error: No room
              Every site was considered
              upf at edge1 fits nowhere:
                edge1-a: needs 4 vCPU, 2 free; needs 20 GiB, 5 free
                edge1-b: is down
              cu at edge9 fits nowhere:
                no VIM is registered at this location
              see /problems/unplaceable on the server
            hint: see what is free with 'santoku vim ls -o wide', or add a VIM at that location
            """);
    }

    @Test
    void a_fault_does_not_repeat_what_the_detail_said() {
        server.on("GET /v1/vims/x", 500, """
            {"title":"A step failed","status":500,"detail":"osm said: BROKEN",
             "fault":{"kind":"broken","component":"nfvo/osm","call":"GET x","detail":"BROKEN"}}\
            """);
        assertThat(Ran.against(server, "vim", "show", "x").err()).isEqualTo("""
            error: A step failed
              osm said: BROKEN
              fault: broken at nfvo/osm, GET x
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vim",
                "vim ls --nope",
                "vim add",
                "slice order",
                "nonsense",
                "slice ls -o xml",
                "completion fish"
            })
    void a_command_that_is_wrong_ends_with_two_and_a_hint(String line) {
        Ran ran = Ran.alone(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("error: ").contains("hint: see 'santoku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1", "http://", "not a url"})
    void an_address_that_is_none_is_a_usage_error(String address) {
        Ran ran = Ran.alone("slice", "ls", "--server", address);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("error: '" + address + "' is no address of a server");
    }

    @Test
    void colour_is_for_terminals_that_want_it() {
        String[] command = {"slice", "ls", "--server", NOBODY};
        String[] withoutColour = {"slice", "ls", "--server", NOBODY, "--no-color"};
        assertThat(Ran.in(Map.of(), SCREEN, "", command).err()).startsWith("\u001b[31merror: \u001b[0m");
        assertThat(Ran.in(Map.of("NO_COLOR", "1"), SCREEN, "", command).err()).startsWith("error: ");
        assertThat(Ran.in(Map.of(), SCREEN, "", withoutColour).err()).startsWith("error: ");
        assertThat(Ran.in(Map.of(), Terminal.none(), "", command).err()).startsWith("error: ");
    }

    @Test
    void what_a_server_sends_cannot_steer_the_terminal() {
        server.on("GET /v1/vims/x", 500, "{\"title\":\"\\u001b[2Jgone\\nnext\",\"status\":500}");
        assertThat(Ran.against(server, "vim", "show", "x").err()).startsWith("error:  [2Jgone next\n");
    }

    @Test
    void help_goes_to_standard_output_and_explains_every_exit_code() {
        Ran ran = Ran.alone("slice", "watch", "--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("Usage: santoku slice watch")
                .contains("  0   done", "  1   ", "  2   ", "  3   ", "  4   the slice failed", "  5   ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completion_knows_commands_and_options(String shell) {
        Ran ran = Ran.alone("completion", shell);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("_picocli_santoku_slice_order", "--watch", "timeline");
        assertThat(ran.out().startsWith("autoload")).isEqualTo(shell.equals("zsh"));
    }

    @Test
    void the_version_tells_the_servers_too() {
        server.on("GET /info", 200, "{\"build\":{\"version\":\"9.9\"}}");
        assertThat(Ran.against(server, "version").out()).contains("server:   9.9", "address:  " + server.url());
        Ran ran = Ran.alone("version", "--server", NOBODY);
        assertThat(ran.out()).contains("server:   not reachable");
        assertThat(ran.exitCode()).isZero();
    }
}
