package io.santoku.app;

import java.util.concurrent.CountDownLatch;

/// Keeps a program running until it is asked to end (Ctrl-C, SIGTERM), then closes its parts, in order, before the
/// process ends.
final class UntilStopped {
    private UntilStopped() {}

    /// Blocks; returns only if the thread is interrupted.
    static void serve(AutoCloseable running) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception failed) {
            System.err.println("did not stop cleanly: " + failed.getMessage());
        }
    }
}
