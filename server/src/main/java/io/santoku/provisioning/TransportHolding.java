package io.santoku.provisioning;

/// The facts of a transport slice: the name under which the controller has it.
record TransportHolding(String sliceId) {}
