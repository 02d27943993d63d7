package io.santoku.inventory;

import java.net.URI;

/// A policy engine, which receives the ordered slices and their state, and may ask for changes.
public record PolicyEngine(ComponentId id, String name, String type, URI url, TlsTrust tls, String description)
        implements Component {}
