package io.santoku.execution;

import io.santoku.driver.DriverFault;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A driver's fault with its classification, which the compiler demands for every kind of fault. `trouble` is the
/// fault's meaning for the component as a whole.
record Fault(
        String kind,
        Persistence persistence,
        Trouble trouble,
        @Nullable Duration retryAfter) {
    /// Whether another attempt may help.
    enum Persistence {
        PASSING,
        PASSING_WHEN_REMOVING,
        LASTING
    }

    /// The meaning of a fault for its component: nothing, that it wants fewer calls, or that it is down.
    enum Trouble {
        NONE,
        BUSY,
        DOWN
    }

    static final Fault BUG = new Fault("an internal error", Persistence.LASTING, Trouble.NONE, null);
    static final Fault TOO_SLOW = new Fault("no result", Persistence.LASTING, Trouble.NONE, null);

    /// The kind of the fault of a component that is down.
    static final String UNAVAILABLE = words(DriverFault.Unavailable.class.getSimpleName());

    private static final String LEFT_ALONE = "left alone";

    /// No attempt was made, because its component is down and is left alone for this time.
    static Fault leftAlone(Duration pause) {
        return new Fault(LEFT_ALONE, Persistence.PASSING, Trouble.NONE, pause);
    }

    /// No attempt was made, because its component asked us to wait for this time.
    static Fault askedToWait(Duration pause) {
        return new Fault("asked to wait", Persistence.PASSING, Trouble.NONE, pause);
    }

    /// Whether the fault says nothing new about its component, because the component was left alone.
    boolean isLeftAlone() {
        return kind.equals(LEFT_ALONE);
    }

    static Fault of(DriverFault fault) {
        String kind = words(fault.getClass().getSimpleName());
        return switch (fault) {
            case DriverFault.Unavailable _ -> new Fault(kind, Persistence.PASSING, Trouble.DOWN, null);
            case DriverFault.Throttled throttled ->
                new Fault(kind, Persistence.PASSING, Trouble.BUSY, throttled.retryAfter());
            case DriverFault.Conflict _, DriverFault.Garbled _, DriverFault.Broken _ ->
                new Fault(kind, Persistence.PASSING_WHEN_REMOVING, Trouble.NONE, null);
            case DriverFault.Untrusted _, DriverFault.Denied _, DriverFault.OverCapacity _, DriverFault.Rejected _ ->
                new Fault(kind, Persistence.LASTING, Trouble.NONE, null);
        };
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
