package io.santoku.inventory;

import java.net.URI;

/// A policy engine, which receives the ordered slices and their state, and may ask for changes.
public record PolicyEngine(Identity identity, URI url, TlsTrust tls) implements Component {}
