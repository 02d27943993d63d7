package io.santoku.driver;

import java.net.URI;
import java.util.Map;

/// Sends messages to a listener at an address.
@FunctionalInterface
public interface Notifier {
    /// Delivers the message, or throws [DriverException].
    void send(URI address, Map<String, Object> message);
}
