package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a cloud tells of its versions is said, and what is lacking, too.
class VersionsTest {
    @Test
    void the_versions_of_each_service_are_told() {
        try (var cloud = new EdgeCloud()) {
            var driver = cloud.driver("admin", Map.of());
            driver.capacity();

            assertThat(driver.examine())
                    .filteredOn(item -> item.subject().equals("version"))
                    .containsExactly(
                            CheckItem.ok("version", "Keystone speaks v3.14"),
                            CheckItem.ok("version", "Nova speaks 2.1 to 2.93"),
                            CheckItem.ok("version", "Placement speaks 1.0 to 1.39"));
        }
    }

    @Test
    void what_is_too_old_is_told_with_what_does_not_work() {
        assertThat(found("2.9", "1.10"))
                .containsExactly(
                        CheckItem.ok("version", "Keystone does not report which versions it speaks"),
                        CheckItem.failed(
                                "version",
                                "Nova speaks 2.1 to 2.9, and not 2.13: what others left in a project cannot be listed,"
                                        + " so no project can be removed"),
                        CheckItem.warning(
                                "version",
                                "Placement speaks 1.0 to 1.10, and not 1.27: each host is asked for its room by itself,"
                                        + " which takes longer"));
    }

    @Test
    void nothing_but_a_version_is_repeated() {
        assertThat(found("<b>2.93</b>", "1.39 or so"))
                .extracting(CheckItem::text)
                .containsExactly(
                        "Keystone does not report which versions it speaks",
                        "Nova does not report which versions it speaks",
                        "Placement does not report which versions it speaks");
    }

    private static List<CheckItem> found(String nova, String placement) {
        var router = new Router();
        try (var server = EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system())) {
            String root = server.uri().toString();
            router.on("POST", "/v3/auth/tokens", _ -> token(root))
                    .on(
                            "GET",
                            "/nova/",
                            _ -> Reply.json(200, Map.of("version", Map.of("version", nova, "min_version", "2.1"))))
                    .on(
                            "GET",
                            "/placement/",
                            _ -> Reply.json(
                                    200,
                                    Map.of(
                                            "versions",
                                            List.of(Map.of("max_version", placement, "min_version", "1.0")))));
            return new Versions(new Cloud(vim(server), HttpSettings.DEFAULTS)).items();
        }
    }

    private static Vim vim(EmulatedServer server) {
        return new Vim(
                ComponentId.vim("edge"),
                "Edge",
                "openstack",
                "edge",
                server.uri(),
                new Credentials("admin", new Secret("test-password"), "admin"),
                new SystemAuthorities(),
                Map.of(),
                "");
    }

    private static Reply token(String root) {
        List<Map<String, Object>> services = Map.of("compute", "/nova", "placement", "/placement").entrySet().stream()
                .map(service -> Map.<String, Object>of(
                        "type",
                        service.getKey(),
                        "endpoints",
                        List.of(Map.of("interface", "public", "url", root + service.getValue()))))
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
