package io.santoku.driver;

import java.time.Duration;

/// The limits and rules that the server sets for the calls of drivers.
public interface Access {
    /// The deadline of a call with its whole answer.
    Duration deadline();

    /// The maximum number of calls to one component in flight.
    int inFlight();

    /// The maximum number of calls to one component that begin in a second; 0 sets no limit.
    int perSecond();

    /// The addresses that components may have.
    AddressRules rules();
}
