package io.santoku.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WAN infrastructure manager: a controller of the wide-area network (ETSI GS NFV-IFA 032). `url` is an HTTP URL or,
/// for Kafka, `host` or `host:port`; `login` is the login at a Kafka broker that asks for one.
public record Wim(
        ComponentId id,
        String name,
        String type,
        String url,
        @Nullable String monitoringUrl,
        TlsTrust tls,
        Map<String, String> config,
        @Nullable Login login,
        String description)
        implements Component {
    public Wim {
        config = Map.copyOf(config);
    }

    /// Returns the parameters of the connection to its Kafka broker.
    public BrokerAccess broker() {
        return BrokerAccess.of(config, tls, login);
    }
}
