package io.santoku.driver;

/// A fault, with the call that met it (method and path template, for example `POST /v3/projects`).
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

    /// What went wrong.
    public DriverFault fault() {
        return fault;
    }
}
