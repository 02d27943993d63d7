package io.santoku.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WAN infrastructure manager: a controller of the wide-area network (ETSI GS NFV-IFA 032). `url` is an HTTP URL or,
/// for Kafka, `host` or `host:port`; `login` is the login at a Kafka broker that asks for one.
public record Wim(
        Identity identity,
        String url,
        @Nullable String monitoringUrl,
        TlsTrust tls,
        Map<String, String> config,
        @Nullable Login login)
        implements Component {
    public Wim {
        config = Map.copyOf(config);
    }

    /// The controller that asks for no login.
    public static Wim withoutLogin(
            Identity identity, String url, @Nullable String monitoringUrl, TlsTrust tls, Map<String, String> config) {
        return new Wim(identity, url, monitoringUrl, tls, config, null);
    }

    /// Returns the parameters of the connection to its Kafka broker.
    public BrokerAccess broker() {
        return BrokerAccess.of(config, tls, login);
    }
}
