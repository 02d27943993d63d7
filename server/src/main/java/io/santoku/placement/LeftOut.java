package io.santoku.placement;

/// An optional network service that the slice does without, and why.
public record LeftOut(String networkService, String location, String reason) {}
