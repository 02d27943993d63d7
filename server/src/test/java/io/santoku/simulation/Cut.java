package io.santoku.simulation;

/// The process that executes this is no more. An error, so that nothing of the product takes it for its own.
final class Cut extends Error {
    Cut() {
        super("the process is no more", null, false, false);
    }
}
