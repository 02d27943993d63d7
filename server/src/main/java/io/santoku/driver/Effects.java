package io.santoku.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// What the calls of one attempt are made under. Drivers ask [#permit] right before each call, and [#mark] those that
/// could change the world: an attempt that failed unmarked left nothing to undo.
public final class Effects {
    private static final ScopedValue<Watch> WATCH = ScopedValue.newInstance();

    private Effects() {}

    /// An attempt being made: `touched` becomes true as soon as it may have changed the world; no call is made once
    /// `mayCall` has become false; `claim` tells components who asks, for their logs and ours.
    public record Watch(AtomicBoolean touched, BooleanSupplier mayCall, String claim) {}

    /// Called by drivers right before every request is sent. Throws [ClaimLost] when this node may no longer speak for
    /// the operation that the attempt belongs to.
    public static void permit(String call) {
        if (WATCH.isBound() && !WATCH.get().mayCall().getAsBoolean()) {
            throw new ClaimLost(call);
        }
    }

    /// Called by drivers right before a request that changes something is sent; logging in changes nothing.
    public static void mark() {
        if (WATCH.isBound()) {
            WATCH.get().touched().set(true);
        }
    }

    /// For which claim calls are being made: `<operation>.<epoch>`; empty outside of attempts.
    public static String claim() {
        return WATCH.isBound() ? WATCH.get().claim() : "";
    }

    /// Runs `attempt` under `watch`.
    public static void watch(Watch watch, Runnable attempt) {
        ScopedValue.where(WATCH, watch).run(attempt);
    }
}
