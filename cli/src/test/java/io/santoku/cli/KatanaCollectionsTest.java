package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.StubServer.Canned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The nouns that only the predecessor's API has.
final class KatanaCollectionsTest {
    private static final String UID = "0f0e0d0c-0000-4000-8000-00000000000a";
    private static final String STORED = "[{\"_id\":\"%s\",\"base_slice_des_id\":\"embb\"}]".formatted(UID);

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void base_descriptors_are_listed() {
        server.on("GET /api/base_slice_des", 200, STORED);
        assertThat(Ran.against(server, "base_slice_des", "ls")).isEqualTo(new Ran(0, """
            DB_ID                                 Base SD ID
            0f0e0d0c-0000-4000-8000-00000000000a  embb
            """, ""));
    }

    @Test
    void base_descriptors_are_stored_changed_shown_and_removed_by_id_or_uid() {
        server.on("GET /api/base_slice_des", 200, STORED);
        server.text("POST /api/base_slice_des", 201, UID);
        server.text("PUT /api/base_slice_des/" + UID, 200, "Modified " + UID);
        server.on("GET /api/base_slice_des/" + UID, 200, "{\"mtu\":1500}");
        server.text("DELETE /api/base_slice_des/" + UID, 200, "Deleted");
        String descriptor = "base_slice_des_id: embb\nmtu: 1500\n";
        assertThat(Ran.withInput(descriptor, server, "base_slice_des", "add", "-f", "-"))
                .isEqualTo(new Ran(0, UID + "\n", "base_slice_des/embb created\n"));
        assertThat(Ran.withInput(descriptor, server, "base_slice_des", "update", "-f", "-", "embb"))
                .isEqualTo(new Ran(0, "Modified " + UID + "\n", "base_slice_des/embb replaced\n"));
        assertThat(Ran.against(server, "base_slice_des", "inspect", UID).out()).isEqualTo("{\n  \"mtu\" : 1500\n}\n");
        Ran removal = Ran.against(server, "base_slice_des", "rm", "embb", "none");
        assertThat(removal.out()).isEqualTo("base_slice_des/embb removed\n");
        assertThat(removal.err()).startsWith("base_slice_des/none:\nerror: Not found\n");
        assertThat(removal.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void kept_nests_are_listed_and_printed() {
        server.on("GET /api/gst", 200, "[{\"_id\":\"%s\"}]".formatted(UID));
        server.on("GET /api/gst/" + UID, 200, "{\"base_slice_descriptor\":{}}");
        assertThat(Ran.against(server, "gst", "ls").out()).isEqualTo("GST_ID\n" + UID + "\n");
        assertThat(Ran.against(server, "gst", "inspect", UID).out())
                .isEqualTo("{\n  \"base_slice_descriptor\" : { }\n}\n");
        server.on("GET /api/gst", 200, "[]");
        assertThat(Ran.against(server, "gst", "inspect", "none").exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void nothing_kept_is_a_header_and_a_message() {
        server.on("GET /api/gst", 200, "[]");
        assertThat(Ran.against(server, "gst", "ls")).isEqualTo(new Ran(0, "GST_ID\n", "no NESTs kept\n"));
    }

    @Test
    void network_services_and_resources_are_printed_as_they_come() {
        server.on("GET /api/nslist", 200, "[{\"nsd-id\":\"upf-ns\"}]");
        server.on("GET /api/resources", 200, "{\"VIMs\":[]}");
        server.on("GET /api/resources/edge1", 200, "{\"VIMs\":[]}");
        assertThat(Ran.against(server, "ns", "ls").out()).isEqualTo("[ {\n  \"nsd-id\" : \"upf-ns\"\n} ]\n");
        assertThat(Ran.against(server, "resources", "ls").out()).isEqualTo("{\n  \"VIMs\" : [ ]\n}\n");
        assertThat(Ran.against(server, "resources", "location", "edge1").out()).isEqualTo("{\n  \"VIMs\" : [ ]\n}\n");
        assertThat(Ran.against(server, "resources", "location", "nowhere").exitCode())
                .isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void an_update_of_the_resources_says_what_the_server_says() {
        server.text("POST /api/resources/update", 200, "Updating the resource database");
        assertThat(Ran.against(server, "resources", "updatedb"))
                .isEqualTo(new Ran(0, "Updating the resource database\n", ""));
    }

    @Test
    void a_page_of_some_other_program_is_no_answer_here_either() {
        server.on("GET /api/nslist", new Canned(200, "text/html", "<h1>It works</h1>"));
        assertThat(Ran.against(server, "ns", "ls").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }
}
