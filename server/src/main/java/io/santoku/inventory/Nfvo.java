package io.santoku.inventory;

import java.net.URI;

/// An orchestrator of network services, for example OSM (ETSI GR NFV 003). `url` does not include `/osm`.
public record Nfvo(Identity identity, URI url, Credentials credentials, TlsTrust tls) implements Component {}
