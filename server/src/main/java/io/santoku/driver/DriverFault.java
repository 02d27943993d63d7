package io.santoku.driver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A fault of a call to a component, classified by what can be done about it: the executor looks at the kind only,
/// people read the detail.
public sealed interface DriverFault {
    /// An explanation for people: the component's message, or what did not happen in time. It never holds a secret.
    String detail();

    /// The component cannot be reached, is too slow, or failed inside: the call is worth another try.
    record Unavailable(String detail) implements DriverFault {}

    /// The component, or our own limit of calls to it, asks for fewer calls, perhaps after a pause of `retryAfter`.
    record Throttled(String detail, @Nullable Duration retryAfter) implements DriverFault {}

    /// The component shows a certificate that no trusted authority signed, or that of another host: no password was
    /// sent.
    record Untrusted(String detail) implements DriverFault {}

    /// The component refuses access: the login is wrong, or rights are missing.
    record Denied(String detail) implements DriverFault {}

    /// The component has no room or quota left.
    record OverCapacity(String detail) implements DriverFault {}

    /// Another object prevents the change: the name is taken, or the object is in use.
    record Conflict(String detail) implements DriverFault {}

    /// The request is refused as wrong, by the component or before it is sent.
    record Rejected(String detail) implements DriverFault {}

    /// The component accepted the work, which then failed (a network service that does not boot).
    record Broken(String detail) implements DriverFault {}

    /// The component's answer cannot be read.
    record Garbled(String detail) implements DriverFault {}
}
