package io.santoku.profile;

import org.jspecify.annotations.Nullable;

/// The throughput of a slice, or of each of its terminals, in both directions; null where the NEST asks for none.
public record Rates(@Nullable Throughput downlink, @Nullable Throughput uplink) {}
