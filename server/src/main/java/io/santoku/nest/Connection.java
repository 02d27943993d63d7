package io.santoku.nest;

import io.santoku.inventory.NetworkFunction;

/// A radio function and the core function that serves it.
public record Connection(NetworkFunction core, NetworkFunction radio) {}
