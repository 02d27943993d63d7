package io.santoku.driver;

import java.util.Map;

/// Tells events to whoever listens to a channel; who tells never waits.
@FunctionalInterface
public interface EventChannel {
    /// Delivers the event soon; events of one key arrive in the order in which they were told.
    void tell(String key, Map<String, Object> event);
}
