package io.santoku.driver;

import java.util.concurrent.atomic.AtomicBoolean;

/// Notes whether an attempt may have changed the world: drivers [#mark] just before each request that could. An attempt
/// that failed unmarked left nothing to undo.
public final class Effects {
    private static final ScopedValue<AtomicBoolean> TOUCHED = ScopedValue.newInstance();

    private Effects() {}

    /// Called by drivers right before a request that changes something is sent; logging in changes nothing.
    public static void mark() {
        if (TOUCHED.isBound()) {
            TOUCHED.get().set(true);
        }
    }

    /// Runs `attempt`; `touched` becomes true as soon as the attempt may have changed the world.
    public static void watch(AtomicBoolean touched, Runnable attempt) {
        ScopedValue.where(TOUCHED, touched).run(attempt);
    }
}
