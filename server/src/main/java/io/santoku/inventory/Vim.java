package io.santoku.inventory;

import java.net.URI;
import java.util.Map;

/// A cloud (virtualised infrastructure manager, ETSI NFV) at one location.
public record Vim(
        ComponentId id,
        String name,
        String type,
        String location,
        URI authUrl,
        Credentials credentials,
        TlsTrust tls,
        Map<String, String> config,
        String description)
        implements Component {
    public Vim {
        config = Map.copyOf(config);
    }
}
