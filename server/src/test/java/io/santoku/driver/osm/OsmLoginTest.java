package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the driver logs in.
class OsmLoginTest {
    @Test
    void a_user_who_must_change_the_password_is_denied() {
        Router router = new Router()
                .on(
                        "POST",
                        "/osm/admin/v1/tokens",
                        _ -> Reply.json(200, Map.of("id", "1", "message", "change_password")));
        try (var server = EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system())) {
            NfvoDriver driver = driver(server);

            assertThat(FaultOf.the(driver::catalogue)).isEqualTo(new Denied("lets us in only after: change_password"));
        }
    }

    @Test
    void missing_rights_do_not_make_us_log_in_again() {
        Router router = new Router()
                .on(
                        "POST",
                        "/osm/admin/v1/tokens",
                        _ -> Reply.json(200, Map.of("id", "1", "issued_at", 1.5, "expires", 3601.5)))
                .on("GET", "/osm/vnfpkgm/v1/vnf_packages", _ -> Reply.json(200, List.of()))
                .on(
                        "GET",
                        "/osm/nsd/v1/ns_descriptors",
                        _ -> Reply.json(401, Map.of("detail", "Access denied: lack of permissions.")));
        try (var server = EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system())) {
            NfvoDriver driver = driver(server);

            assertThat(FaultOf.the(driver::catalogue)).isInstanceOf(Denied.class);
            assertThat(server.calls().count("POST /osm/admin/v1/tokens")).isEqualTo(1);
        }
    }

    private static NfvoDriver driver(EmulatedServer server) {
        var us = new Credentials("admin", new Secret("test-password"), "admin");
        var osm = new Nfvo(
                new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""),
                server.uri(),
                us,
                new SystemAuthorities());
        return new OsmNfvoDriver(osm, HttpSettings.DEFAULTS);
    }
}
