package io.santoku.profile;

/// The requirements of a slice on the radio, as element managers receive them.
public record RadioRequirements(Rates terminal, Terminals terminals, RadioAccess.Features features) {}
