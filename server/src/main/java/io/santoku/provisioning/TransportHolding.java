package io.santoku.provisioning;

/// What we know of a transport slice: the name under which the controller has it.
record TransportHolding(String sliceId) {}
