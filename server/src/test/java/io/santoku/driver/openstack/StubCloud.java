package io.santoku.driver.openstack;

import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A cloud that lets us in and then answers what a test tells it to, under `/compute`, `/network` and `/placement`.
final class StubCloud implements AutoCloseable {
    private static final List<String> SERVICES = List.of("compute", "network", "placement");

    private final Router router = new Router();
    private final EmulatedServer server =
            EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system());

    StubCloud() {
        router.on("POST", "/v3/auth/tokens", _ -> token(server.uri().toString()));
    }

    @Override
    public void close() {
        server.close();
    }

    StubCloud answering(String path, Object body) {
        router.on("GET", path, _ -> Reply.json(200, body));
        return this;
    }

    StubCloud answeringEach(String path, Function<Request, Object> bodies) {
        router.on("GET", path, request -> Reply.json(200, bodies.apply(request)));
        return this;
    }

    Cloud cloud() {
        return new Cloud(
                new Vim(
                        new Component.Identity(ComponentId.vim("edge"), "Edge", "openstack", ""),
                        "edge",
                        server.uri(),
                        new Credentials("admin", new Secret("test-password"), "admin"),
                        new SystemAuthorities(),
                        Map.of()),
                HttpSettings.DEFAULTS);
    }

    private static Reply token(String root) {
        List<Map<String, Object>> services = SERVICES.stream()
                .map(type -> Map.<String, Object>of(
                        "type", type, "endpoints", List.of(Map.of("interface", "public", "url", root + "/" + type))))
                .toList();
        Map<String, Object> token = Map.of(
                "user",
                Map.of("id", "us"),
                "project",
                Map.of("id", "admin", "domain", Map.of("id", "default")),
                "catalog",
                services,
                "issued_at",
                "2026-11-22T10:00:00.000000Z",
                "expires_at",
                "2026-11-22T11:00:00.000000Z");
        return Reply.json(201, Map.of("token", token)).with("X-Subject-Token", "token");
    }
}
