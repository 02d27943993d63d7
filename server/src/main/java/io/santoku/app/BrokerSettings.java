package io.santoku.app;

import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.BrokerAccess.Security;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The settings of the connections to the brokers that `monitoring.kafka` and `apex.kafka` name.
record BrokerSettings(
        @Nullable Security security,
        @Nullable String saslMechanism,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Path certificateAuthority,
        @Nullable Boolean plain) {
    public BrokerSettings {
        password = SecretFiles.given("kafka.password", password, passwordFile);
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("kafka.username and kafka.password go together");
        }
        if (saslMechanism != null && !BrokerAccess.MECHANISMS.contains(saslMechanism)) {
            throw new IllegalArgumentException("kafka.sasl-mechanism must be one of %s, not %s"
                    .formatted(String.join(", ", BrokerAccess.MECHANISMS), saslMechanism));
        }
    }

    /// The security settings and credentials for `broker`; throws [IllegalArgumentException] when they do not fit
    /// together.
    BrokerAccess access(String broker) {
        var config = new HashMap<String, String>();
        put(config, BrokerAccess.SECURITY, security == null ? null : security.text());
        put(config, BrokerAccess.MECHANISM, saslMechanism);
        BrokerAccess access = BrokerAccess.of(config, trust(), login());
        List<String> objections =
                access.objections(broker).stream().map(BrokerSettings::text).toList();
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException(
                    "The broker %s cannot be spoken to: %s".formatted(broker, String.join("; ", objections)));
        }
        return access;
    }

    private @Nullable Login login() {
        return username == null ? null : new Login(username, new Secret(Objects.requireNonNull(password)));
    }

    private TlsTrust trust() {
        TlsTrust.Peers peers = certificateAuthority == null
                ? new TlsTrust.SystemAuthorities()
                : new TlsTrust.Authority(read(certificateAuthority));
        return Boolean.TRUE.equals(plain) ? peers.allowingPlain() : peers;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file %s that kafka.certificate-authority names cannot be read".formatted(file), unreadable);
        }
    }

    /// The objection, with the name of the setting that it concerns.
    private static String text(BrokerAccess.Objection objection) {
        String setting = switch (objection.member().toLowerCase(Locale.ROOT)) {
            case "credentials" -> "kafka.username";
            case "tls" -> "kafka.certificate-authority";
            default -> "kafka." + objection.inner();
        };
        return setting + " " + objection.text().replace(TlsTrust.PLAIN, "kafka.plain");
    }

    private static void put(Map<String, String> config, String name, @Nullable String value) {
        if (value != null) {
            config.put(name, value);
        }
    }
}
