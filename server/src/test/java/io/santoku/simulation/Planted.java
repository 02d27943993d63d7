package io.santoku.simulation;

/// A driver fails of itself, on purpose.
final class Planted extends RuntimeException {
    Planted(String what) {
        super(what, null, false, false);
    }
}
