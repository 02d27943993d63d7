package io.santoku.simulation;

/// A promise of the product was not kept.
final class Violation extends AssertionError {
    Violation(String what) {
        super(what, null);
    }
}
