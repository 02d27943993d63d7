package io.santoku.inventory;

import java.net.URI;

/// An element manager, which configures the radio (3GPP TS 32.101).
public record Ems(Identity identity, URI url, TlsTrust tls) implements Component {}
