package io.santoku.driver;

/// Reports a fault with the call that met it (method and path template, for example `POST /v3/projects`).
public final class DriverException extends RuntimeException {
    private final String call;
    private final transient DriverFault fault;

    public DriverException(String call, DriverFault fault) {
        super(call + ": " + fault.detail());
        this.call = call;
        this.fault = fault;
    }

    public DriverException(String call, DriverFault fault, Throwable cause) {
        super(call + ": " + fault.detail(), cause);
        this.call = call;
        this.fault = fault;
    }

    /// The call that met the fault.
    public String call() {
        return call;
    }

    /// The fault that the call met.
    public DriverFault fault() {
        return fault;
    }
}
