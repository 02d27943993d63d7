package io.santoku.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Guards the calls of one attempt, and records whether one of them may have changed something. Drivers call [#permit]
/// right before each call, and [#mark] right before each call that could change something: an attempt that failed
/// without a mark left nothing to undo.
public final class Effects {
    private static final ScopedValue<Watch> WATCH = ScopedValue.newInstance();

    private Effects() {}

    /// The state of an attempt in progress: `touched` becomes true as soon as the attempt may have changed
    /// something; no call is made once `mayCall` has become false; `claim` names the caller in the logs of
    /// components and in ours.
    public record Watch(AtomicBoolean touched, BooleanSupplier mayCall, String claim) {}

    /// Checks that a call may be made; drivers call it right before they send a request. Throws [ClaimLost] when this
    /// node may have lost its claim on the operation that the attempt belongs to.
    public static void permit(String call) {
        if (WATCH.isBound() && !WATCH.get().mayCall().getAsBoolean()) {
            throw new ClaimLost(call);
        }
    }

    /// Records that the attempt may change something; drivers call it right before they send a request that does. A
    /// login changes nothing.
    public static void mark() {
        if (WATCH.isBound()) {
            WATCH.get().touched().set(true);
        }
    }

    /// The claim under which calls are made, `<operation>.<epoch>`; empty outside of attempts.
    public static String claim() {
        return WATCH.isBound() ? WATCH.get().claim() : "";
    }

    /// Runs `attempt` under `watch`.
    public static void watch(Watch watch, Runnable attempt) {
        ScopedValue.where(WATCH, watch).run(attempt);
    }
}
