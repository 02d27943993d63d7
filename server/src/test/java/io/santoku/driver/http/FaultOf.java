package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a driver complains of.
public final class FaultOf {
    private FaultOf() {}

    /// The fault of the [DriverException] that `act` must throw.
    public static DriverFault the(ThrowingCallable act) {
        return maybe(act).orElseThrow(() -> new AssertionError("no fault was met"));
    }

    /// The fault of the [DriverException] that `act` may throw.
    public static Optional<DriverFault> maybe(ThrowingCallable act) {
        return Optional.ofNullable(catchThrowableOfType(DriverException.class, act))
                .map(DriverException::fault);
    }
}
