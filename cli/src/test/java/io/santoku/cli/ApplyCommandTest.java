package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyCommandTest {
    @TempDir
    private Path folder;

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_folder_is_applied_in_the_order_in_which_things_need_each_other() throws IOException {
        write("a.json", "{\"kind\":\"nest\",\"base_slice_descriptor\":{\"base_slice_des_id\":\"embb\"}}");
        write("b.yaml", "kind: function\nid: upf\n---\nkind: VIM\nid: edge1-a\n---\n");
        write("c.yml", "kind: location\nid: edge1\n");
        write("notes.txt", "not a document");
        server.on("PUT /v1/locations/edge1", 201, "{\"id\":\"edge1\"}");
        server.on("PUT /v1/vims/edge1-a", 200, "{\"id\":\"edge1-a\",\"warnings\":[\"TLS is not verified\"]}");
        server.on("PUT /v1/functions/upf", 201, "{\"id\":\"upf\"}");
        server.on("POST /v1/slices", 202, "{\"id\":\"s-1\"}");
        assertThat(Ran.against(server, "apply", "-f", folder.toString()))
                .isEqualTo(new Ran(0, """
                    location/edge1 created
                    vim/edge1-a replaced
                    function/upf created
                    nest/embb ordered as slice/s-1
                    """, "warning: TLS is not verified\n"));
        assertThat(server.bodies()).contains("{\"id\":\"edge1-a\"}");
    }

    @Test
    void what_is_refused_is_reported_and_keeps_nests_from_being_ordered() {
        server.on("PUT /v1/locations/edge1", 422, "{\"title\":\"Not so\",\"status\":422,\"detail\":\"because\"}");
        server.on("PUT /v1/wims/wim", 201, "{\"id\":\"wim\"}");
        Ran ran = Ran.withInput("""
            {kind: location, id: edge1}
            ---
            base_slice_descriptor: {}
            ---
            {kind: wim, id: wim}
            """, server, "apply", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(ExitCode.REFUSED, """
            location/edge1 refused: Not so
            wim/wim created
            nest/standard input, document 2 not ordered, because of what was refused before it
            """, "location/edge1:\nerror: Not so\n  because\n"));
    }

    @Test
    void nothing_is_sent_when_a_document_cannot_be_understood() {
        Ran ran = Ran.withInput("id: x\n---\nkind: cloud\n---\nkind: vim\n", server, "apply", "-f", "-");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("""
            error: standard input, document 1 has no kind: write one of location, vim, nfvo, wim, ems, policy, function, nest
            error: standard input, document 2 has the unknown kind 'cloud': write one of location, vim, nfvo, wim, ems, policy, function, nest
            error: standard input, document 3 has no id
            """);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_stops_it_at_once() {
        server.close();
        Ran ran = Ran.withInput("{kind: wim, id: a}\n---\n{kind: wim, id: b}", server, "apply", "-f", "-");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(ran.err()).startsWith("error: cannot reach the server at").containsOnlyOnce("error:");
    }

    @Test
    void the_report_is_one_document_in_yaml() {
        server.on("PUT /v1/wims/a", 201, "{}");
        assertThat(Ran.withInput("{kind: wim, id: a}", server, "apply", "-f", "-", "-o", "yaml")
                        .out())
                .isEqualTo("""
                    items:
                      - item: wim/a
                        result: created
                    """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
