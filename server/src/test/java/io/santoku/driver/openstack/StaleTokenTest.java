package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.http.FaultOf;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Keystone answers 404 to a token whose user was changed meanwhile, as if the user that we asked for did not exist.
class StaleTokenTest {
    private final AtomicInteger logins = new AtomicInteger();
    private final EmulatedServer keystone = EmulatedServer.start(
            new Stub(new Router()
                    .on("POST", "/v3/auth/tokens", _ -> token())
                    .on("GET", "/v3/projects", this::projects)
                    .on(
                            "GET",
                            "/v3/users",
                            _ -> Reply.json(200, Map.of("users", List.of(Map.of("id", "u", "name", "x")))))
                    .on("GET", "/v2.0/security-groups", _ -> Reply.json(200, Map.of("security_groups", List.of())))
                    .on("DELETE", "/v3/users/{user}", _ -> notFound("Could not find user: u."))),
            Listening.ANYWHERE,
            InstantSource.system());
    private volatile String network = "";
    private final OpenStackVimDriver driver = new OpenStackVimDriver(
            new Vim(
                    new Component.Identity(ComponentId.vim("edge"), "Edge", "openstack", ""),
                    "edge",
                    keystone.uri(),
                    new Credentials("admin", new Secret("test-password"), "admin"),
                    new SystemAuthorities(),
                    Map.of()),
            HttpSettings.DEFAULTS);

    @AfterEach
    void stop() {
        keystone.close();
    }

    @Test
    void a_404_about_ourselves_means_log_in_again() {
        driver.findProject("x"); // with the first token, which is good once
        assertThat(driver.findProject("x")).isEmpty();

        assertThat(logins).hasValue(2);
    }

    @Test
    void a_404_about_another_user_is_what_it_says() {
        driver.removeProject("x", null);

        assertThat(logins).hasValue(1);
    }

    @Test
    void a_token_is_not_sent_where_the_catalogue_leads_to_plain_http_on_another_machine() {
        network = "http://network.invalid:9696";

        assertThat(FaultOf.the(() -> driver.removeProject("x", null)).detail())
                .contains("network.invalid:9696 over plain http", "tls.plain");
    }

    private Reply projects(Request request) {
        boolean stale =
                keystoneCalls() > 1 && request.header("X-Auth-Token").orElse("").equals("token-1");
        return stale ? notFound("Could not find user: 4711.") : Reply.json(200, Map.of("projects", List.of()));
    }

    private long keystoneCalls() {
        return keystone.calls().count("GET /v3/projects");
    }

    private Reply token() {
        var domain = Map.of("id", "default");
        Map<String, Object> token = Map.of(
                "user",
                Map.of("id", "us"),
                "project",
                Map.of("id", "admin", "domain", domain),
                "catalog",
                List.of(Map.of(
                        "type",
                        "network",
                        "endpoints",
                        List.of(Map.of(
                                "interface",
                                "public",
                                "url",
                                network.isEmpty() ? keystone.uri().toString() : network)))),
                "issued_at",
                "2026-11-22T10:00:00.000000Z",
                "expires_at",
                "2026-11-22T11:00:00.000000Z");
        return Reply.json(201, Map.of("token", token)).with("X-Subject-Token", "token-" + logins.incrementAndGet());
    }

    private static Reply notFound(String message) {
        return Reply.json(404, Map.of("error", Map.of("code", 404, "message", message, "title", "Not Found")));
    }
}
