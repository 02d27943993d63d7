package io.santoku.slice;

/// The owner of resources and operations: a slice, or a network slice subnet that slices share.
public sealed interface Holder permits SliceId, SubnetId {
    /// The identity as text; unique among slices and subnets together.
    String value();
}
