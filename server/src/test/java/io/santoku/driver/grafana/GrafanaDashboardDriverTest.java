package io.santoku.driver.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Directory;
import io.santoku.driver.DashboardDriver.Place;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.grafana.GrafanaSettings.Login;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.grafana.EmulatedGrafana;
import io.santoku.emulators.grafana.GrafanaLogin;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrafanaDashboardDriverTest {
    private static final Login TOKEN = new Login.Token(new Secret("glsa_test-token"));

    private final EmulatedGrafana grafana =
            new EmulatedGrafana(new GrafanaLogin("admin", "test-password", "glsa_test-token"));
    private final EmulatedServer server = EmulatedServer.start(grafana, Listening.ANYWHERE, InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_dashboard_is_written_into_a_folder_and_written_over() {
        GrafanaDashboardDriver driver = driver(TOKEN);

        driver.put(dashboard("First"));
        driver.put(dashboard("Second"));

        assertThat(grafana.folderOf("board")).contains("Slices of ours");
        assertThat(grafana.dashboard("board").orElseThrow()).containsEntry("title", "Second");
        assertThat(grafana.version("board")).isEqualTo(2);
    }

    @Test
    void removing_succeeds_when_there_is_nothing() {
        GrafanaDashboardDriver driver = driver(TOKEN);
        driver.put(dashboard("First"));

        driver.remove("board");
        driver.remove("board");

        assertThat(grafana.dashboard("board")).isEmpty();
    }

    @Test
    void a_user_with_a_password_is_let_in_as_a_service_account_is() {
        driver(new Login.User("admin", new Secret("test-password"))).put(dashboard("First"));

        assertThat(grafana.version("board")).isEqualTo(1);
    }

    @Test
    void who_is_not_let_in_is_denied_and_quotes_no_secret() {
        GrafanaDashboardDriver driver = driver(new Login.User("admin", new Secret("wrong-password")));

        assertThat(FaultOf.the(() -> driver.put(dashboard("First"))))
                .isInstanceOf(Denied.class)
                .extracting(fault -> fault.detail())
                .asString()
                .doesNotContain("wrong-password");
    }

    @Test
    void a_grafana_that_was_down_is_written_to_when_it_is_back() {
        GrafanaDashboardDriver driver = driver(TOKEN);
        server.faults().add(new Rule("POST /api/dashboards/db", 1, 1, new Fault.Status(503)));

        assertThat(FaultOf.the(() -> driver.put(dashboard("First")))).isInstanceOf(Unavailable.class);
        driver.put(dashboard("First"));
        assertThat(grafana.version("board")).isEqualTo(1);
    }

    @Test
    void a_precondition_that_fails_is_a_conflict() {
        Router refusing = new Router()
                .on("GET", "/api/folders/{uid}", _ -> Reply.json(200, Map.of()))
                .on("POST", "/api/dashboards/db", _ -> Reply.json(412, Map.of("status", "version-mismatch")));
        try (var other = EmulatedServer.start(new Stub(refusing), Listening.ANYWHERE, InstantSource.system())) {
            GrafanaDashboardDriver driver = driver(new GrafanaSettings(other.uri(), TOKEN, "Slices of ours", null));

            assertThat(FaultOf.the(() -> driver.put(dashboard("First")))).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void a_folder_that_another_node_made_meanwhile_is_as_good() {
        GrafanaDashboardDriver driver = driver(TOKEN);
        server.faults().add(new Rule("GET /api/folders/{uid}", 2, 1, new Fault.Status(404)));

        driver.put(dashboard("First"));
        driver.put(dashboard("Second"));

        assertThat(grafana.version("board")).isEqualTo(2);
    }

    @Test
    void the_fingerprint_tells_other_content_and_another_grafana() {
        String print = driver(TOKEN).fingerprint(dashboard("First"));
        var elsewhere = new GrafanaSettings(server.uri().resolve("/other"), TOKEN, "Slices of ours", null);

        assertThat(driver(TOKEN).fingerprint(dashboard("First"))).isEqualTo(print);
        assertThat(driver(TOKEN).fingerprint(dashboard("Second"))).isNotEqualTo(print);
        assertThat(driver(elsewhere).fingerprint(dashboard("First"))).isNotEqualTo(print);
    }

    private GrafanaDashboardDriver driver(Login login) {
        return driver(new GrafanaSettings(server.uri(), login, "Slices of ours", null));
    }

    private static GrafanaDashboardDriver driver(GrafanaSettings settings) {
        return new GrafanaDashboardDriver(settings, new TlsTrust.SystemAuthorities(), HttpSettings.DEFAULTS);
    }

    private static Dashboard dashboard(String title) {
        return new Dashboard(
                "board", title, List.of("slice"), List.of(new Directory("All", new Place(0, 0, 12, 8), "slice")));
    }
}
