package io.santoku.lifecycle;

import io.santoku.nest.NestViolation;
import java.util.List;
import java.util.Map;

/// A change of a slice that runs (3GPP TS 28.530 clause 4.3.4). Network services are named by their key, see
/// [io.santoku.placement.ServiceSite].
public sealed interface Modification {
    /// One more network service, at a location of the coverage or at `core`.
    record AddService(String nsdId, String name, String location) implements Modification {}

    /// A network service is stopped: it is removed, but what it needs to start again is kept.
    record StopService(String key) implements Modification {}

    /// A network service is restarted, on another cloud of its location if `elsewhere`.
    record RestartService(String key, boolean elsewhere) implements Modification {}

    /// The slice becomes the one that this NEST describes; `violations` are those that the schema found.
    record Redesign(Map<String, Object> document, List<NestViolation> violations) implements Modification {}
}
