package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.StubServer.Canned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BootstrapCommandTest {
    private static final String DOCUMENT = "location: [{id: edge1}]\nvim: [{id: edge1-a, password: test-password}]\n";
    private static final String REGISTERED = """
        {"location":[{"id":"edge1","_id":"u-1","status":"unchanged"}],"vim":[{"id":"edge1-a","_id":"u-2","status":"registered"}],
         "registered":1,"unchanged":1,"failed":0}\
        """;

    private final StubServer server = new StubServer();
    private final StubServer old = new StubServer();

    @AfterEach
    void close() {
        server.close();
        old.close();
    }

    @Test
    void a_document_is_sent_and_reported_item_by_item() {
        server.on("POST /api/bootstrap", 201, REGISTERED);
        assertThat(Ran.withInput(DOCUMENT, server, "bootstrap", "-f", "-"))
                .isEqualTo(new Ran(
                        0,
                        "location/edge1 unchanged\nvim/edge1-a registered\n",
                        "1 registered, 1 unchanged, 0 failed\n"));
        assertThat(server.bodies())
                .containsExactly(
                        "{\"location\":[{\"id\":\"edge1\"}],\"vim\":[{\"id\":\"edge1-a\",\"password\":\"test-password\"}]}");
    }

    @Test
    void what_failed_is_told_with_the_rest_and_ends_with_one() {
        server.on("POST /api/bootstrap", new Canned(400, "application/json", """
            {"vim":[{"id":"edge1-a","status":"failed","error":"Location edge1 is not registered"},{"id":"b","status":"registered"}],
             "registered":1,"unchanged":0,"failed":1}\
            """));
        assertThat(Ran.withInput(DOCUMENT, server, "bootstrap", "-f", "-"))
                .isEqualTo(new Ran(
                        ExitCode.REFUSED,
                        "vim/edge1-a failed\nvim/b registered\n",
                        "error: vim/edge1-a: Location edge1 is not registered\n1 registered, 0 unchanged, 1 failed\n"));
    }

    @Test
    void a_document_that_is_refused_as_a_whole_says_why() {
        server.on("POST /api/bootstrap", 400, "{\"title\":\"Not so\",\"status\":400,\"detail\":\"because\"}");
        assertThat(Ran.withInput(DOCUMENT, server, "bootstrap", "-f", "-"))
                .isEqualTo(new Ran(ExitCode.REFUSED, "", "error: Not so\n  because\n"));
    }

    @Test
    void a_predecessor_has_words_only() {
        server.text("POST /api/bootstrap", 201, "Configured");
        assertThat(Ran.withInput(DOCUMENT, server, "bootstrap", "-f", "-")).isEqualTo(new Ran(0, "Configured\n", ""));
    }

    @Test
    void the_report_is_one_document_in_json() {
        server.on("POST /api/bootstrap", 201, "{\"registered\":0,\"unchanged\":0,\"failed\":0}");
        assertThat(Ran.withInput(DOCUMENT, server, "bootstrap", "-f", "-", "-o", "json")
                        .out())
                .isEqualTo("""
                    {
                      "registered" : 0,
                      "unchanged" : 0,
                      "failed" : 0
                    }
                    """);
    }

    @Test
    void what_a_running_predecessor_has_is_sent_without_what_it_added() {
        predecessor("test-password");
        server.on("POST /api/bootstrap", 201, REGISTERED);
        Ran ran = Ran.against(server, "bootstrap", "--from", old.url() + "/api");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEqualTo("""
            warning: not moved: 2 slices of the old installation
            1 registered, 1 unchanged, 0 failed
            """);
        assertThat(server.bodies()).containsExactly("""
            {"location":[{"id":"edge1","description":"d"}],\
            "vim":[{"id":"edge1-a","auth_url":"http://127.0.0.1:5000/v3","password":"test-password","infrastructure_monitoring":"m"}],\
            "nfvo":[{"id":"osm","nfvopassword":"test-password"}],\
            "wim":[{"id":"wim","monitoring-url":"m"}],"ems":[{"id":"ems"}],"policy":[],\
            "function":[{"id":"upf","shared":{"availability":true,"max_shared":2}}],\
            "base_slice_des":[{"base_slice_des_id":"embb","mtu":1500}]}\
            """);
    }

    @Test
    void it_can_be_printed_to_be_changed_before_it_is_sent() {
        predecessor("test-password");
        Ran ran = Ran.alone("bootstrap", "--from", old.url(), "--print", "-o", "yaml");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("location:\n  - id: edge1\n    description: d\nvim:\n  - id: edge1-a\n");
        assertThat(Ran.withInput(ran.out(), server, "bootstrap", "-f", "-", "--print")
                        .out())
                .contains("\"auth_url\" : \"http://127.0.0.1:5000/v3\"");
    }

    @Test
    void passwords_that_are_not_shown_must_be_written_in() {
        predecessor("********");
        Ran ran = Ran.against(server, "bootstrap", "--from", old.url());
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).endsWith("""
            error: no password is known of vim/edge1-a, nfvo/osm; take the document with --print, write them into it, and send it with -f
            """);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void a_predecessor_that_is_not_there_ends_with_three() {
        old.close();
        assertThat(Ran.against(server, "bootstrap", "--from", old.url()).exitCode())
                .isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void a_file_and_a_predecessor_at_once_are_a_usage_error() {
        assertThat(Ran.alone("bootstrap", "-f", "x", "--from", "y").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.alone("bootstrap").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    /// It answers JSON under the name of HTML, and has no policy engines.
    private void predecessor(String password) {
        oldHas("slice", "[{\"_id\":\"s-1\"},{\"_id\":\"s-2\"}]");
        oldHas("location", """
            [{"_id":"u","id":"core","created_at":1.5,"vims":[],"functions":[]},
             {"_id":"u-1","id":"edge1","description":"d","created_at":1.5,"vims":["edge1-a"],"functions":["upf"]}]\
            """);
        oldHas("vim/all", """
            [{"_id":"u-2","id":"edge1-a","auth_url":"http://127.0.0.1:5000/v3","password":"%s","infrastructure_monitoring":"m",
              "created_at":1.5,"tenants":{"s-1":"t"},"resources":{"N/A":"N/A"}}]\
            """.formatted(password));
        oldHas(
                "nfvo/all",
                "[{\"_id\":\"u-3\",\"id\":\"osm\",\"nfvopassword\":\"%s\",\"tenants\":{}}]".formatted(password));
        oldHas("wim/all", "[{\"_id\":\"u-4\",\"id\":\"wim\",\"monitoring-url\":\"m\",\"slices\":{\"s-1\":{}}}]");
        oldHas("ems/all", "[{\"_id\":\"u-5\",\"id\":\"ems\"}]");
        old.on("GET /api/policy", new Canned(404, "text/html", "<!DOCTYPE HTML><title>404</title>"));
        oldHas("function", "[{\"_id\":\"u-6\",\"func_id\":\"upf\"}]");
        oldHas("function/u-6", """
            {"_id":"u-6","id":"upf","tenants":["s-1"],"shared":{"availability":true,"max_shared":2,"sharing_list":{"l":["s-1"]}}}\
            """);
        oldHas("base_slice_des", "[{\"_id\":\"u-7\",\"base_slice_des_id\":\"embb\"}]");
        oldHas("base_slice_des/u-7", "{\"_id\":\"u-7\",\"base_slice_des_id\":\"embb\",\"mtu\":1500}");
    }

    private void oldHas(String path, String json) {
        old.on("GET /api/" + path, new Canned(200, "text/html; charset=utf-8", json));
    }
}
