package io.santoku.activation;

/// What we know of a radio configuration: the slice under whose id the element manager has it, and of how many
/// connections.
record RadioHolding(String sliceId, int connections) {}
