package io.santoku.execution;

import io.santoku.driver.DriverFault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the world of things answers one call: whether it does what it was asked, and the fault that it reports, if any.
record Reaction(boolean works, boolean touched, @Nullable DriverFault fault) {
    static final Reaction WORKS = new Reaction(true, true, null);
    static final Reaction UNAVAILABLE = refuses(new DriverFault.Unavailable("no answer"));
    static final Reaction DENIED = refuses(new DriverFault.Denied("go away"));

    /// It works, but the answer never arrives.
    static final Reaction ANSWER_LOST = new Reaction(true, true, new DriverFault.Unavailable("connection reset"));

    /// It works for a while and then ends badly.
    static final Reaction BREAKS = new Reaction(true, true, new DriverFault.Broken("ended in ERROR"));

    /// Nothing was changed.
    static Reaction refuses(DriverFault fault) {
        return new Reaction(false, false, fault);
    }

    static Reaction throttled(@Nullable Duration retryAfter) {
        return refuses(new DriverFault.Throttled("slow down", retryAfter));
    }
}
