package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InventoryCommandsTest {
    private static final String UID = "0f0e0d0c-0000-4000-8000-00000000000a";

    private static final String EDGE = """
        {"id":"edge1-a","uid":"%s","type":"openstack","location":"edge1","createdAt":"2026-11-22T10:00:00.123Z","authUrl":"https://127.0.0.1:5000/v3",
         "credentials":{"username":"admin","project":"admin"},
         "capacity":{"total":{"vcpus":16,"memoryMib":65536,"diskGib":1000},"free":{"vcpus":12,"memoryMib":57344,"diskGib":960}},
         "check":{"result":"ok","checkedAt":"2026-11-22T10:05:00Z","items":[]},"warnings":["TLS is not verified"]}\
        """.formatted(UID);

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void vims_are_listed_and_with_what_is_free_where_much_is_wanted() {
        server.on("GET /v1/vims?limit=500", 200, StubServer.list(EDGE));
        Ran ran = Ran.against(server, "vim", "ls");
        assertThat(ran.out()).isEqualTo("""
            DB_ID                                 VIM_ID   TYPE       CREATED AT
            0f0e0d0c-0000-4000-8000-00000000000a  edge1-a  openstack  2026-11-22 10:00:00
            """);
        assertThat(Ran.against(server, "vim", "ls", "-o", "wide").out()).isEqualTo("""
            DB_ID                                 VIM_ID   TYPE       CREATED AT           LOCATION  FREE VCPU  FREE MIB        FREE GIB     URL                        WARNINGS             HEALTH  CHECKED
            0f0e0d0c-0000-4000-8000-00000000000a  edge1-a  openstack  2026-11-22 10:00:00  edge1     12 of 16   57344 of 65536  960 of 1000  https://127.0.0.1:5000/v3  TLS is not verified  ok      2026-11-22T10:05:00Z
            """);
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void a_check_prints_what_was_looked_at_and_fails_when_something_did() {
        server.on("POST /v1/wims/w/check", 200, """
            {"result": "failed", "checkedAt": "2026-11-22T10:00:00Z", "system": "test-wim loopback:9",
             "items": [{"subject": "answer", "result": "failed", "text": "does not answer as it should"}]}\
            """);

        Ran ran = Ran.against(server, "wim", "check", "w");

        assertThat(ran.out()).contains("answer   failed  does not answer as it should");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Ran.against(server, "location", "check", "core").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void filters_reach_the_server_escaped() {
        server.on("GET /v1/vims?limit=500&location=edge%201&type=openstack", 200, StubServer.list());
        Ran ran = Ran.against(server, "vim", "ls", "--location", "edge 1", "--type", "openstack");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEqualTo("no match\n");
    }

    @Test
    void a_filter_that_a_collection_has_not_is_a_usage_error() {
        Ran ran = Ran.against(server, "location", "ls", "--domain", "core");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("error: location ls has no --domain\n");
        assertThat(server.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_list_is_its_header_and_says_so_on_standard_error(Noun noun) {
        server.on("GET " + noun.path() + "?limit=500", 200, StubServer.list());
        Ran ran = Ran.against(server, noun.text(), "ls");
        assertThat(ran.out()).startsWith("DB_ID  ").endsWith("  CREATED AT\n").hasLineCount(1);
        assertThat(ran.err()).isEqualTo("no " + noun.plural() + " registered\n");
    }

    @Test
    void all_pages_are_one_list() {
        server.on("GET /v1/locations?limit=500", 200, """
            {"items":[{"id":"core","description":"the middle"}],"page":{"limit":1,"next":"a=1","total":2}}\
            """);
        server.on("GET /v1/locations?limit=500&cursor=a%3D1", 200, StubServer.list("{\"id\":\"edge1\"}"));
        assertThat(Ran.against(server, "location", "ls", "-o", "wide").out()).isEqualTo("""
            DB_ID  LOCATION_ID  CREATED AT  DESCRIPTION
                   core                     the middle
                   edge1
            """);
    }

    @Test
    void functions_are_listed_with_who_may_share_them() {
        server.on("GET /v1/functions?limit=500&domain=core", 200, StubServer.list("""
            {"id":"core-5g","uid":"u-1","createdAt":"2026-11-22T10:00:00Z","domain":"core","generation":5,"location":"core","realisation":"virtual",
             "sharing":{"available":true,"maxShared":3},"networkServices":[{"nsdId":"core-ns","name":"amf"},{"nsdId":"upf-ns","name":"upf"}]}\
            """));
        assertThat(Ran.against(server, "function", "ls", "--domain", "core", "-o", "wide")
                        .out())
                .isEqualTo("""
                    DB_ID  FUNC_ID  GEN  FUNC  TYPE     LOCATION  CREATED AT           SHARED BY  NETWORK SERVICES
                    u-1    core-5g  5G   Core  Virtual  core      2026-11-22 10:00:00  up to 3    amf, upf
                    """);
    }

    @Test
    void nfvos_are_listed_with_their_descriptors() {
        server.on("GET /v1/nfvos?limit=500", 200, StubServer.list("""
            {"id":"osm","type":"osm","url":"https://127.0.0.1:9999","descriptors":{"networkServices":6,"functions":6}}\
            """));
        assertThat(Ran.against(server, "nfvo", "ls", "-o", "wide").out()).isEqualTo("""
            DB_ID  NFVO_ID  TYPE  CREATED AT  NETWORK SERVICES  FUNCTIONS  URL                     WARNINGS  HEALTH  CHECKED
                   osm      OSM               6                 6          https://127.0.0.1:9999
            """);
    }

    @Test
    void lists_are_printed_as_json_and_yaml_too() {
        server.on(
                "GET /v1/wims?limit=500",
                200,
                StubServer.list("{\"id\":\"wim\",\"type\":\"test-wim\",\"warnings\":[]}"));
        assertThat(Ran.against(server, "wim", "ls", "-o", "json").out()).isEqualTo("""
            {
              "items" : [ {
                "id" : "wim",
                "type" : "test-wim",
                "warnings" : [ ]
              } ]
            }
            """);
        assertThat(Ran.against(server, "wim", "ls", "-o", "yaml").out()).isEqualTo("""
            items:
              - id: wim
                type: test-wim
                warnings: []
            """);
    }

    @Test
    void a_vim_is_added_from_yaml_on_standard_input() {
        server.on("POST /v1/vims", 201, EDGE);
        Ran ran = Ran.withInput("""
            kind: vim
            id: edge1-a
            credentials: {username: admin, password: test-password}
            """, server, "vim", "add", "-f", "-");
        assertThat(ran).isEqualTo(new Ran(0, UID + "\n", "vim/edge1-a created\nwarning: TLS is not verified\n"));
        assertThat(server.bodies())
                .containsExactly(
                        "{\"id\":\"edge1-a\",\"credentials\":{\"username\":\"admin\",\"password\":\"test-password\"}}");
    }

    @Test
    void several_documents_are_added_one_by_one() {
        server.on("POST /v1/locations", 201, "{\"id\":\"edge1\"}");
        server.on(
                "POST /v1/locations", 409, "{\"title\":\"Already there\",\"status\":409,\"detail\":\"edge2 exists\"}");
        Ran ran = Ran.withInput("id: edge1\n---\nid: edge2\n", server, "location", "add", "-f", "-");
        assertThat(ran.out()).isEqualTo("edge1\n");
        assertThat(ran.err()).isEqualTo("""
            location/edge1 created
            location/edge2:
            error: Already there
              edge2 exists
            """);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void a_document_of_another_kind_is_not_sent() {
        Ran ran = Ran.withInput("{\"kind\": \"nfvo\", \"id\": \"osm\"}", server, "vim", "add", "-f", "-");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("error: standard input describes a nfvo, not a vim\n");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void a_component_that_cannot_be_reached_is_refused_with_its_fault() {
        server.on("POST /v1/vims", 422, """
            {"type":"/problems/component-unreachable","title":"The component cannot be reached","status":422,"detail":"Is it up?",
             "fault":{"kind":"Unavailable","component":"vim/edge1","call":"POST /v3/auth/tokens","detail":"connection refused"}}\
            """);
        Ran ran = Ran.withInput("id: edge1", server, "vim", "add", "-f", "-");
        assertThat(ran.err()).isEqualTo("""
            error: The component cannot be reached
              Is it up?
              fault: Unavailable at vim/edge1, POST /v3/auth/tokens: connection refused
              see /problems/component-unreachable on the server
            hint: check its URL, and that it answers from where the server runs
            """);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void removing_goes_on_after_an_item_that_is_not_there() {
        server.on("DELETE /v1/element-managers/a", 204, "");
        server.on("DELETE /v1/element-managers/c", 204, "");
        Ran ran = Ran.against(server, "ems", "rm", "a", "b", "c");
        assertThat(ran.out()).isEqualTo("ems/a removed\nems/c removed\n");
        assertThat(ran.err()).startsWith("ems/b:\nerror: Not found\n");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void removals_are_one_document_in_json() {
        server.on("DELETE /v1/locations/edge1", 204, "");
        assertThat(Ran.against(server, "location", "rm", "edge1", "-o", "json").out())
                .isEqualTo("""
                    {
                      "items" : [ {
                        "item" : "location/edge1",
                        "result" : "removed"
                      } ]
                    }
                    """);
    }
}
