package io.santoku.api.problem;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverFault.Untrusted;

/// A fault of a component in an API answer: its kind, the component (`vim/edge1`), the call and the component's
/// message.
public record FaultReport(String kind, String component, String call, String detail) {
    /// Returns the report of a fault that occurred in a call to a component.
    public static FaultReport of(String component, String call, DriverFault fault) {
        return new FaultReport(text(fault), component, call, fault.detail());
    }

    /// Returns the problem type for this fault of a component that is being registered.
    public static ProblemType atRegistration(DriverFault fault) {
        return switch (fault) {
            case Untrusted _ -> ProblemType.COMPONENT_UNTRUSTED;
            case Denied _ -> ProblemType.COMPONENT_DENIED;
            case Rejected _ -> ProblemType.COMPONENT_UNSUITABLE;
            case Unavailable _, Throttled _, OverCapacity _, Conflict _, Broken _, Garbled _ ->
                ProblemType.COMPONENT_UNREACHABLE;
        };
    }

    private static String text(DriverFault fault) {
        return switch (fault) {
            case Unavailable _ -> "unavailable";
            case Throttled _ -> "throttled";
            case Untrusted _ -> "untrusted";
            case Denied _ -> "denied";
            case OverCapacity _ -> "over-capacity";
            case Conflict _ -> "conflict";
            case Rejected _ -> "rejected";
            case Broken _ -> "broken";
            case Garbled _ -> "garbled";
        };
    }
}
