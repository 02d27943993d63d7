package io.santoku.emulators.openstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/// A small cloud whose router is called directly, and whose clock stands still until told otherwise.
final class TestCloud {
    static final String ADMIN_PASSWORD = "test-password";
    static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T07:48:01Z"));
    private final EmulatedOpenStack openStack;

    private TestCloud(List<HypervisorSpec> hypervisors) {
        var spec = new CloudSpec(
                "RegionOne",
                new CloudSpec.Administrator("admin", ADMIN_PASSWORD, "admin"),
                TOKEN_LIFETIME,
                new CloudSpec.Hardware(16.0, 1.5, hypervisors));
        openStack = new EmulatedOpenStack("core", () -> URI.create("http://127.0.0.1:5000"), spec, now::get);
    }

    static TestCloud withTwoHosts() {
        return new TestCloud(List.of(
                new HypervisorSpec("compute-1", 32, 131_072, 2000),
                new HypervisorSpec("compute-2", 32, 131_072, 2000)));
    }

    static TestCloud with(HypervisorSpec... hosts) {
        return new TestCloud(List.of(hosts));
    }

    EmulatedOpenStack openStack() {
        return openStack;
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// A caller without a token.
    Caller nobody() {
        return new Caller(this, Map.of());
    }

    Caller admin() {
        return login("admin", ADMIN_PASSWORD, "admin");
    }

    Caller login(String user, String password, String project) {
        return nobody().with("X-Auth-Token", token(user, password, project));
    }

    String token(String user, String password, String project) {
        return passwordLogin(user, password, project).header("X-Subject-Token");
    }

    Answer passwordLogin(String user, String password, String project) {
        return nobody().post("/identity/v3/auth/tokens", passwordBody(user, password, project));
    }

    static String passwordBody(String user, String password, String project) {
        return """
            {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "%s",
             "domain": {"name": "Default"}, "password": "%s"}}},
             "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}\
            """.formatted(user, password, project);
    }

    /// A new project.
    String project(String name) {
        return admin().post("/identity/v3/projects", "{'project': {'name': '" + name + "'}}")
                .text("/project/id");
    }

    /// A new project `tenant` with the member `tom`, logged in to it.
    Caller tenant() {
        String project = project("tenant");
        String user = user("tom");
        admin().send("PUT", "/identity/v3/projects/" + project + "/users/" + user + "/roles/" + role("member"), "");
        return login("tom", "tom-password", "tenant");
    }

    String user(String name) {
        return admin().post(
                        "/identity/v3/users",
                        "{'user': {'name': '%s', 'password': '%s-password'}}".formatted(name, name))
                .text("/user/id");
    }

    String role(String name) {
        return admin().get("/identity/v3/roles?name=" + name).text("/roles/0/id");
    }

    String projectId(String name) {
        return admin().get("/identity/v3/projects?name=" + name).text("/projects/0/id");
    }

    private Answer call(String method, String target, String body, Map<String, List<String>> headers) {
        String[] parts = target.split("\\?", 2);
        var query = parts.length == 1 ? Map.<String, List<String>>of() : query(parts[1]);
        byte[] bytes = body.replace('\'', '"').getBytes(UTF_8);
        var request = new Request(method, parts[0], Map.of(), query, headers, bytes);
        Reply reply = openStack
                .router()
                .match(request)
                .map(match -> match.route().handler().answer(match.request()))
                .orElseGet(() -> openStack.unknown(request));
        return new Answer(reply);
    }

    private static Map<String, List<String>> query(String text) {
        var query = new HashMap<String, List<String>>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    /// Somebody who calls with certain headers.
    record Caller(TestCloud cloud, Map<String, List<String>> headers) {
        Caller with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header.toLowerCase(Locale.ROOT), List.of(value));
            return new Caller(cloud, more);
        }

        /// With a microversion such as `compute 2.53`.
        Caller speaking(String version) {
            return with("OpenStack-API-Version", version);
        }

        Answer get(String target) {
            return send("GET", target, "");
        }

        Answer post(String target, String body) {
            return send("POST", target, body);
        }

        Answer put(String target, String body) {
            return send("PUT", target, body);
        }

        Answer patch(String target, String body) {
            return send("PATCH", target, body);
        }

        Answer delete(String target) {
            return send("DELETE", target, "");
        }

        Answer send(String method, String target, String body) {
            return cloud.call(method, target, body, headers);
        }
    }

    /// What came back.
    record Answer(Reply reply) {
        int status() {
            return reply.status();
        }

        String header(String name) {
            return reply.headers().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        JsonNode at(String pointer) {
            return Json.tree(reply.body()).at(pointer);
        }

        String text(String pointer) {
            return at(pointer).asString();
        }

        int number(String pointer) {
            return at(pointer).asInt();
        }

        List<String> texts(String listPointer, String field) {
            return at(listPointer)
                    .valueStream()
                    .map(entry -> entry.path(field).asString())
                    .toList();
        }

        String raw() {
            return new String(reply.body(), UTF_8);
        }
    }
}
