package io.santoku.inventory;

import java.net.URI;

/// An orchestrator of network services (ETSI NFV), for example OSM; `url` does not include `/osm`.
public record Nfvo(
        ComponentId id, String name, String type, URI url, Credentials credentials, TlsTrust tls, String description)
        implements Component {}
