package io.santoku.profile;

import org.jspecify.annotations.Nullable;

/// The requirements of a slice on the wide-area network (service level objectives, RFC 9543 section 5.1.1); the packet
/// size is in bytes.
public record TransportRequirements(Rates rates, @Nullable Integer maximumPacketSize) {}
