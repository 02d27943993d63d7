package io.santoku.driver;

import java.util.Map;

/// Tells one policy engine of slices. Every verb may be repeated and throws [DriverException]; an engine that hears
/// nothing is no reason to fail a slice.
public interface PolicyDriver extends ComponentDriver {
    /// Says whether the engine answers.
    void check();

    /// Tells the engine of a slice that was ordered: its NEST as posted.
    void sliceOrdered(Map<String, Object> nest);

    /// Tells the engine how a slice fares.
    void event(PolicyEvent event);

    /// Something of this type (`FailingNS`) begins to be so, or ends.
    record PolicyEvent(String sliceId, String type, boolean value) {}
}
