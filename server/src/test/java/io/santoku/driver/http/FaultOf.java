package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a driver complains of.
public final class FaultOf {
    private FaultOf() {}

    /// The fault of the [DriverException] that `act` must throw.
    public static DriverFault the(ThrowingCallable act) {
        DriverException thrown = catchThrowableOfType(DriverException.class, act);
        if (thrown == null) {
            throw new AssertionError("no fault was met");
        }
        return thrown.fault();
    }
}
