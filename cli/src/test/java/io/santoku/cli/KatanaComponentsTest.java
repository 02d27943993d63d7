package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What scripts of the predecessor do with components, word for word.
final class KatanaComponentsTest {
    private static final String UID = "0f0e0d0c-0000-4000-8000-00000000000a";
    private static final String KATANA_VIM = """
        {"id":"edge1-a","auth_url":"https://127.0.0.1:5000/v3","username":"admin","password":"test-password",
         "admin_project_name":"admin","location":"edge1","type":"openstack"}\
        """;

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "location, locations, DB_ID LOCATION_ID CREATED AT",
        "vim, vims, DB_ID VIM_ID TYPE CREATED AT",
        "nfvo, nfvos, DB_ID NFVO_ID TYPE CREATED AT",
        "wim, wims, DB_ID WIM_ID WIM_TYPE CREATED AT",
        "ems, element-managers, DB_ID EMS_ID EMS_TYPE CREATED AT",
        "policy, policies, DB_ID COMPONENT_ID TYPE CREATED AT",
        "function, functions, DB_ID FUNC_ID GEN FUNC TYPE LOCATION CREATED AT",
        "slice, slices, SLICE_ID SLICE_NAME CREATED AT STATUS"
    })
    void lists_have_the_columns_that_they_had(String noun, String collection, String header) {
        server.on("GET /v1/" + collection + "?limit=500", 200, StubServer.list());
        Ran ran = Ran.against(server, noun, "ls");
        assertThat(words(ran.out())).containsExactly(header.split(" "));
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void a_document_in_the_predecessors_words_goes_to_its_api_and_answers_with_the_bare_uid() {
        server.text("POST /api/vim", 201, UID);
        Ran ran = Ran.withInput(KATANA_VIM, server, "vim", "add", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, UID + "\n", "vim/edge1-a created\n"));
        assertThat(server.bodies()).singleElement().asString().contains("\"auth_url\":", "\"admin_project_name\":");
    }

    @ParameterizedTest
    @CsvSource({
        "nfvo, 'nfvoip: 127.0.0.1'",
        "wim, 'monitoring-url: 127.0.0.1:9091'",
        "function, 'gen: 4'",
        "function, 'ns_list: []'",
        "vim, 'infrastructure_monitoring: 127.0.0.1:9177'"
    })
    void the_dialect_is_told_by_the_members(String noun, String member) {
        server.text("POST /api/" + noun, 201, UID);
        Ran ran = Ran.withInput("id: a\n" + member, server, noun, "add", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, UID + "\n", noun + "/a created\n"));
    }

    @Test
    void a_refusal_in_bare_words_is_told_and_ends_with_one() {
        server.text("POST /api/vim", 400, "Location edge1 is not registered");
        Ran ran = Ran.withInput(KATANA_VIM, server, "vim", "add", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(ExitCode.REFUSED, "", "error: Location edge1 is not registered\n"));
    }

    @Test
    void an_update_takes_the_uid_or_the_id() {
        server.on("GET /v1/vims?limit=500", 200, StubServer.list("{\"id\":\"edge1-a\",\"uid\":\"%s\"}".formatted(UID)));
        server.text("PUT /api/vim/" + UID, 200, "Modified " + UID);
        Ran told = new Ran(0, "Modified " + UID + "\n", "vim/edge1-a replaced\n");
        assertThat(Ran.withInput(KATANA_VIM, server, "vim", "update", "-f", "-", UID))
                .isEqualTo(told);
        assertThat(Ran.withInput(KATANA_VIM, server, "vim", "update", "-f", "-", "edge1-a"))
                .isEqualTo(told);
    }

    @Test
    void an_update_of_what_is_not_there_makes_it_under_that_uid() {
        server.text("PUT /api/vim/" + UID, 201, UID);
        assertThat(Ran.withInput(KATANA_VIM, server, "vim", "update", "-f", "-", UID))
                .isEqualTo(new Ran(0, UID + "\n", "vim/edge1-a created\n"));
    }

    @Test
    void a_document_in_our_words_is_updated_under_either_name_too() {
        server.on("GET /v1/wims?limit=500", 200, StubServer.list("{\"id\":\"w\",\"uid\":\"%s\"}".formatted(UID)));
        server.on(
                "PUT /v1/wims/w",
                200,
                "{\"id\":\"w\",\"uid\":\"%s\",\"warnings\":[\"TLS is not verified\"]}".formatted(UID));
        Ran told = new Ran(0, "Modified " + UID + "\n", "wim/w replaced\nwarning: TLS is not verified\n");
        assertThat(Ran.withInput("id: w", server, "wim", "update", "-f", "-", UID))
                .isEqualTo(told);
        assertThat(Ran.withInput("id: w", server, "wim", "update", "-f", "-", "w"))
                .isEqualTo(told);
    }

    @Test
    void inspect_prints_the_predecessors_document_under_either_name() {
        server.on(
                "GET /v1/element-managers?limit=500",
                200,
                StubServer.list("{\"id\":\"e\",\"uid\":\"%s\"}".formatted(UID)));
        server.on("GET /api/ems/" + UID, 200, "{\"_id\":\"%s\",\"created_at\":1795357997.134500}".formatted(UID));
        String document = """
            {
              "_id" : "%s",
              "created_at" : 1795357997.134500
            }
            """.formatted(UID);
        assertThat(Ran.against(server, "ems", "inspect", UID).out()).isEqualTo(document);
        assertThat(Ran.against(server, "ems", "inspect", "e").out()).isEqualTo(document);
        assertThat(Ran.against(server, "ems", "inspect", "e", "-o", "yaml").out())
                .isEqualTo("_id: %s%ncreated_at: 1795357997.134500%n".formatted(UID));
    }

    @Test
    void several_are_removed_by_uid_and_id() {
        server.on(
                "GET /v1/policies?limit=500", 200, StubServer.list("{\"id\":\"neat\",\"uid\":\"%s\"}".formatted(UID)));
        server.on("DELETE /v1/policies/neat", 204, "");
        Ran ran = Ran.against(server, "policy", "rm", UID, "apex");
        assertThat(ran.out()).isEqualTo("policy/" + UID + " removed\n");
        assertThat(ran.err()).startsWith("policy/apex:\nerror: Not found\n");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void apply_takes_documents_in_either_form() {
        server.on("GET /v1/vims?limit=500", 200, StubServer.list("{\"id\":\"edge1-a\",\"uid\":\"%s\"}".formatted(UID)));
        server.text("PUT /api/vim/" + UID, 200, "Modified " + UID);
        server.on("GET /v1/nfvos?limit=500", 200, StubServer.list());
        server.text("POST /api/nfvo", 201, UID);
        String nfvo = "{kind: nfvo, id: osm, nfvoip: 127.0.0.1}";
        Ran ran = Ran.withInput(
                nfvo + "\n---\n{kind: vim, id: edge1-a, auth_url: 'https://127.0.0.1:5000/v3'}",
                server,
                "apply",
                "-f",
                "-");
        assertThat(ran).isEqualTo(new Ran(0, "vim/edge1-a replaced\nnfvo/osm created\n", ""));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }
}
