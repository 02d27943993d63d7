package io.santoku.execution;

import io.santoku.driver.DriverFault;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A driver's fault, judged: a new kind of fault does not compile until it is.
record Fault(String kind, Persistence persistence, @Nullable Duration retryAfter) {
    /// Whether another attempt may help.
    enum Persistence {
        PASSING,
        PASSING_WHEN_REMOVING,
        LASTING
    }

    static final Fault BUG = new Fault("an internal error", Persistence.LASTING, null);
    static final Fault TOO_SLOW = new Fault("no result", Persistence.LASTING, null);

    static Fault of(DriverFault fault) {
        String kind = words(fault.getClass().getSimpleName());
        return switch (fault) {
            case DriverFault.Unavailable _ -> new Fault(kind, Persistence.PASSING, null);
            case DriverFault.Throttled throttled -> new Fault(kind, Persistence.PASSING, throttled.retryAfter());
            case DriverFault.Conflict _, DriverFault.Garbled _ ->
                new Fault(kind, Persistence.PASSING_WHEN_REMOVING, null);
            case DriverFault.Denied _, DriverFault.OverCapacity _, DriverFault.Rejected _, DriverFault.Broken _ ->
                new Fault(kind, Persistence.LASTING, null);
        };
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
