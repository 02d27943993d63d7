package io.santoku.inventory;

import java.time.Instant;

/// Something registered, with when that was and its place in the order of registration.
public record Entry<T>(T item, Instant registeredAt, long sequence) {}
