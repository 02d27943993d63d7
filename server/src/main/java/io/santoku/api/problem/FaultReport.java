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

/// A fault of a component, as the API tells it: its kind, the component (`vim/edge1`), the call and what was said.
public record FaultReport(String kind, String component, String call, String detail) {
    /// The report of a fault that a call to a component met.
    public static FaultReport of(String component, String call, DriverFault fault) {
        return new FaultReport(word(fault), component, call, fault.detail());
    }

    private static String word(DriverFault fault) {
        return switch (fault) {
            case Unavailable _ -> "unavailable";
            case Throttled _ -> "throttled";
            case Denied _ -> "denied";
            case OverCapacity _ -> "over-capacity";
            case Conflict _ -> "conflict";
            case Rejected _ -> "rejected";
            case Broken _ -> "broken";
            case Garbled _ -> "garbled";
        };
    }
}
