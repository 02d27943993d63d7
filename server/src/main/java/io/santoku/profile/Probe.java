package io.santoku.profile;

/// A probe that measures the slice in the wide-area network, as the NEST gives it: its name, or an object for the
/// controller.
public record Probe(Object posted) {}
