package io.santoku.driver.grafana;

import io.santoku.inventory.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The address of Grafana, the login to it, the title of the folder for our dashboards, and the id of Grafana's
/// Prometheus data source (null: its default one).
public record GrafanaSettings(
        URI url, Login login, String folder, @Nullable String datasource) {
    /// The login to Grafana.
    public sealed interface Login {
        /// A service account, by its token.
        record Token(Secret token) implements Login {}

        /// A user.
        record User(String name, Secret password) implements Login {}
    }

    String authorization() {
        return switch (login) {
            case Login.Token(var token) -> "Bearer " + token.reveal();
            case Login.User(var name, var password) -> "Basic " + basic(name + ":" + password.reveal());
        };
    }

    private static String basic(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
