package io.santoku.inventory;

import java.net.URI;

/// An orchestrator of network services, for example OSM (ETSI GR NFV 003). `url` does not include `/osm`.
public record Nfvo(
        ComponentId id, String name, String type, URI url, Credentials credentials, TlsTrust tls, String description)
        implements Component {}
