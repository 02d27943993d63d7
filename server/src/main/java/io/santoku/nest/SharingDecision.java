package io.santoku.nest;

/// Whether a slice takes a function together with others, up to how many (0: any number), and why or why not.
public record SharingDecision(boolean shared, int maxShared, String why) {}
