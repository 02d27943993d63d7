package io.santoku.driver.http;

import io.santoku.driver.Access;
import io.santoku.driver.AddressRules;
import java.time.Duration;
import javax.net.SocketFactory;

/// The limits of the calls to a component: the deadline of a call with its whole answer, how many calls may be in
/// flight, how many may begin in a second (0: no limit), and the rules for addresses.
public record HttpSettings(Duration deadline, int inFlight, int perSecond, AddressRules rules) implements Access {
    /// Ten seconds, sixteen calls, no limit per second, any address.
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

    /// Settings for calls to any address.
    public HttpSettings(Duration deadline, int inFlight, int perSecond) {
        this(deadline, inFlight, perSecond, AddressRules.NONE);
    }

    /// Settings without a limit per second, for calls to any address.
    public HttpSettings(Duration deadline, int inFlight) {
        this(deadline, inFlight, 0);
    }

    /// The settings for a driver with this access.
    public static HttpSettings of(Access access) {
        return new HttpSettings(access.deadline(), access.inFlight(), access.perSecond(), access.rules());
    }

    /// The same settings with other address rules.
    public HttpSettings with(AddressRules other) {
        return new HttpSettings(deadline, inFlight, perSecond, other);
    }

    SocketFactory sockets() {
        return new RuledSockets(rules);
    }
}
