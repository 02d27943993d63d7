package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.http.Answer;

/// Reads the errors of OpenNebula.
final class OpenNebulaFaults {
    static final int NO_EXISTS = 0x0400;

    private static final int AUTHENTICATION = 0x0100;
    private static final int AUTHORIZATION = 0x0200;
    private static final int ACTION = 0x0800;
    private static final int XML_RPC_API = 0x1000;
    private static final int INTERNAL = 0x2000;
    private static final int ALLOCATE = 0x4000;
    private static final int LOCKED = 0x8000;
    private static final int REPLICATION = 0x10000;

    private static final String TAKEN = "NAME is already taken";
    private static final String EXISTS = "already exists";

    // the faults of the XML-RPC server that no repetition mends: types, parameters, syntax, and unknown methods
    private static final int TYPE = -501;
    private static final int PARSE = -503;
    private static final int NO_SUCH_METHOD = -506;

    private OpenNebulaFaults() {}

    /// The fault of an error that a method returned.
    static DriverException of(Answer answer, int code, String message) {
        return answer.because(fault(code, message, "answered error 0x%04x: %s".formatted(code, answer.clean(message))));
    }

    private static DriverFault fault(int code, String message, String detail) {
        return switch (code) {
            case AUTHENTICATION -> new Denied(detail);
            case AUTHORIZATION -> saysQuota(message) ? new OverCapacity(detail) : new Denied(detail); // sic
            case NO_EXISTS, XML_RPC_API -> new Rejected(detail);
            case ACTION, LOCKED -> new Conflict(detail);
            // a taken name is an internal error, too
            case INTERNAL -> isTaken(message) ? new Conflict(detail) : new Unavailable(detail);
            case ALLOCATE -> new OverCapacity(detail);
            case REPLICATION -> new Unavailable(detail); // the servers have no leader at the moment
            default -> new Garbled(detail);
        };
    }

    /// The fault of a call that the XML-RPC server did not carry out.
    static DriverException of(Answer answer, XmlRpc.Fault fault) {
        String detail = "answered fault %d: %s".formatted(fault.code(), answer.clean(fault.text()));
        return answer.because(
                switch (fault.code()) {
                    case NO_SUCH_METHOD -> new Rejected(detail + ": this is no OpenNebula, or one that is too old");
                    default ->
                        fault.code() <= TYPE && fault.code() >= PARSE ? new Rejected(detail) : new Unavailable(detail);
                });
    }

    /// Whether a message says that there is such an object already.
    static boolean isTaken(String message) {
        return message.contains(TAKEN) || message.contains(EXISTS);
    }

    private static boolean saysQuota(String message) {
        return message.contains("limit of") && message.contains("quota");
    }
}
