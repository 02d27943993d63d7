package io.santoku.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters of a connection to a Kafka broker. `security` is one of Kafka's protocols, `tls` says which
/// certificates are trusted if that protocol encrypts, `login` is used if it asks for a login (SASL), and `named` is
/// the SASL mechanism, if the settings name one.
public record BrokerAccess(
        Security security,
        @Nullable String named,
        TlsTrust tls,
        @Nullable Login login) {
    /// The setting of a component that names the protocol.
    public static final String SECURITY = "security";

    /// The setting of a component that names the SASL mechanism.
    public static final String MECHANISM = "sasl-mechanism";

    /// The supported SASL mechanisms; the first is the default.
    public static final List<String> MECHANISMS = List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN");

    private static final String CONFIG = "config";

    /// Kafka's protocols, by Kafka's names.
    public enum Security {
        PLAINTEXT(false, false),
        SSL(true, false),
        SASL_PLAINTEXT(false, true),
        SASL_SSL(true, true);

        private final boolean encrypts;
        private final boolean logsIn;

        Security(boolean encrypts, boolean logsIn) {
            this.encrypts = encrypts;
            this.logsIn = logsIn;
        }

        /// Whether the protocol uses TLS.
        public boolean encrypts() {
            return encrypts;
        }

        /// Whether the protocol asks for a login.
        public boolean logsIn() {
            return logsIn;
        }

        /// Returns the protocol's name as settings spell it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Returns the names of all protocols as settings spell them.
        public static List<String> words() {
            return Arrays.stream(values()).map(Security::text).toList();
        }

        private static Security of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equals(word))
                    .findFirst()
                    .orElse(PLAINTEXT);
        }
    }

    /// A mistake in a document, at the member `inner` of `member`, or at `member` itself if `inner` is empty.
    public record Objection(String member, String inner, String text) {}

    /// Reads the access from the settings of a component; a setting that is left out has Kafka's default.
    public static BrokerAccess of(Map<String, String> config, TlsTrust tls, @Nullable Login login) {
        return new BrokerAccess(Security.of(config.getOrDefault(SECURITY, "")), config.get(MECHANISM), tls, login);
    }

    /// Returns the SASL mechanism.
    public String mechanism() {
        return Objects.requireNonNullElse(named, MECHANISMS.getFirst());
    }

    /// Lists the mistakes in the document or settings: everything that prevents a connection to `broker`, and a
    /// mechanism that would not be used.
    public List<Objection> objections(String broker) {
        List<Objection> objections = obstacles(broker);
        ofMechanism().ifPresent(objections::add);
        return objections;
    }

    /// Lists everything that prevents a connection to `broker`: contradictions, and protocols that would send a
    /// password in clear text.
    public List<Objection> obstacles(String broker) {
        var objections = new ArrayList<Objection>();
        ofLogin().ifPresent(objections::add);
        ofTrust().ifPresent(objections::add);
        boolean isSafe = security.encrypts()
                || tls instanceof TlsTrust.PlainAllowed
                || NetworkAddress.of(broker).isLoopback();
        if (security.logsIn() && !isSafe) {
            objections.add(new Objection(
                    CONFIG,
                    SECURITY,
                    "must be %s, because a password is sent there; `%s: true` allows %s"
                            .formatted(Security.SASL_SSL.text(), TlsTrust.PLAIN, security.text())));
        }
        return objections;
    }

    private Optional<Objection> ofLogin() {
        if (security.logsIn() == (login != null)) {
            return Optional.empty();
        }
        String text = security.logsIn() ? "is required where %s is %s".formatted(SECURITY, security.text()) : unused();
        return Optional.of(new Objection("credentials", "", text));
    }

    private Optional<Objection> ofMechanism() {
        return security.logsIn() || named == null
                ? Optional.empty()
                : Optional.of(new Objection(CONFIG, MECHANISM, unused()));
    }

    private Optional<Objection> ofTrust() {
        TlsTrust.Peers peers = tls.whereEncrypted();
        if (security.encrypts() && peers instanceof TlsTrust.Anybody) {
            return Optional.of(new Objection(
                    "tls", "verify", "must be true over Kafka; give the broker's certificate as certificateAuthority"));
        }
        if (!security.encrypts() && !(peers instanceof TlsTrust.SystemAuthorities)) {
            return Optional.of(new Objection("tls", "", unused()));
        }
        return Optional.empty();
    }

    private String unused() {
        return "would not be used where %s is %s".formatted(SECURITY, security.text());
    }
}
