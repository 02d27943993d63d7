package io.santoku.driver;

import java.util.Map;

/// Sends events to the listeners of a channel, without making the sender wait.
@FunctionalInterface
public interface EventChannel {
    /// Queues the event for delivery; events of one key arrive in the order of these calls.
    void publish(String key, Map<String, Object> event);
}
