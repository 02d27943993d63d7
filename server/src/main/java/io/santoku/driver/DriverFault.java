package io.santoku.driver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What went wrong outside, by what can be done about it; the executor looks at the kind only, people read the detail.
public sealed interface DriverFault {
    /// For people: what the component said, or what we waited for in vain. Never holds a secret.
    String detail();

    /// Not reachable, too slow, or broken inside: worth another try.
    record Unavailable(String detail) implements DriverFault {}

    /// Asked us to slow down, perhaps for so long.
    record Throttled(String detail, @Nullable Duration retryAfter) implements DriverFault {}

    /// Shows a certificate that no authority we trust vouches for, or one of another host: no password was sent.
    record Untrusted(String detail) implements DriverFault {}

    /// Does not let us: wrong login or missing rights.
    record Denied(String detail) implements DriverFault {}

    /// Has no room or quota left.
    record OverCapacity(String detail) implements DriverFault {}

    /// Something else stands in the way: the name is taken, the object is in use.
    record Conflict(String detail) implements DriverFault {}

    /// Refuses what we asked for as wrong.
    record Rejected(String detail) implements DriverFault {}

    /// Accepted the work, which then ended badly (a network service that fails to boot).
    record Broken(String detail) implements DriverFault {}

    /// Answers what we cannot read.
    record Garbled(String detail) implements DriverFault {}
}
