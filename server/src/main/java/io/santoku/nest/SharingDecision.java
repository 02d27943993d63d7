package io.santoku.nest;

/// Whether a slice shares a function with other slices, with up to how many (0: any number), and the reason.
public record SharingDecision(boolean shared, int maxShared, String why) {}
