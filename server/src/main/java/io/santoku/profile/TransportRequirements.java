package io.santoku.profile;

import org.jspecify.annotations.Nullable;

/// The service level objectives of a slice for the wide-area network (RFC 9543); the packet size is in bytes.
public record TransportRequirements(Rates rates, @Nullable Integer maximumPacketSize) {}
