package io.santoku.driver.http;

import java.time.Duration;
import javax.net.SocketFactory;

/// How a driver calls its component: the time a call may take with its whole answer, how many may be in flight, and how
/// many may begin in a second (0: as many as there are), and at which addresses.
public record HttpSettings(Duration deadline, int inFlight, int perSecond, AddressRules rules) {
    /// Ten seconds, sixteen calls, no limit a second.
    public static final HttpSettings DEFAULTS = new HttpSettings(Duration.ofSeconds(10), 16);

    public HttpSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("southbound.deadline must be positive, not " + deadline);
        }
        if (inFlight < 1) {
            throw new IllegalArgumentException("southbound.in-flight must be at least 1, not " + inFlight);
        }
        if (perSecond < 0) {
            throw new IllegalArgumentException(
                    "southbound.per-second must not be negative, as %d is".formatted(perSecond));
        }
    }

    /// At any address.
    public HttpSettings(Duration deadline, int inFlight, int perSecond) {
        this(deadline, inFlight, perSecond, AddressRules.NONE);
    }

    /// Without a limit a second, at any address.
    public HttpSettings(Duration deadline, int inFlight) {
        this(deadline, inFlight, 0);
    }

    /// The same with other rules of addresses.
    public HttpSettings with(AddressRules other) {
        return new HttpSettings(deadline, inFlight, perSecond, other);
    }

    SocketFactory sockets() {
        return new RuledSockets(rules);
    }
}
