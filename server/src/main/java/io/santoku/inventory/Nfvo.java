package io.santoku.inventory;

import java.net.URI;

/// An orchestrator of network services (ETSI NFV), OSM for one; `url` has no `/osm`.
public record Nfvo(
        ComponentId id, String name, String type, URI url, Credentials credentials, TlsTrust tls, String description)
        implements Component {}
