package io.santoku.driver;

import java.util.Map;

/// Reports slices to one policy engine. Every method may be repeated and throws [DriverException]; a report that does
/// not arrive is no reason to fail a slice.
public interface PolicyDriver extends ComponentDriver {
    /// Checks that the engine answers.
    void check();

    /// Reports an ordered slice to the engine: its NEST as posted.
    void sliceOrdered(Map<String, Object> nest);

    /// Reports an event of a slice to the engine.
    void event(PolicyEvent event);

    /// A condition of this type (`FailingNS`) that begins (`value` is true) or ends (false).
    record PolicyEvent(String sliceId, String type, boolean value) {}
}
