package io.santoku.inventory;

import java.net.URI;

/// A policy engine: learns which slices are ordered and how they fare, and may ask for changes.
public record PolicyEngine(ComponentId id, String name, String type, URI url, TlsTrust tls, String description)
        implements Component {}
