package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Router;
import java.net.URI;
import java.util.Map;

/// One running component of the emulated world.
public interface Emulated extends AutoCloseable {
    /// The name it has in the scenario.
    String name();

    /// What it emulates: `openstack`, `osm`, `wim`, `kafka-wim` or `ems`.
    String kind();

    /// Where clients find it; the address to register it with.
    URI uri();

    /// What a client needs beside the address to register it: credentials, location, certificate, dialect.
    Map<String, String> registration();

    /// The routes it answers; none when it does not speak HTTP.
    Router router();

    /// The calls it received.
    CallLog calls();

    /// Its fault script.
    Faults faults();

    /// From now on answers take this long.
    void setLatency(Latency latency);

    /// Everything that exists in it right now because a client made it, as lists by kind; empty when clean.
    Map<String, Object> inventory();

    /// Makes something that clients made vanish, as if somebody else had taken it away; how many things went. A kind
    /// that the component does not have is an [IllegalArgumentException].
    int vanish(String kind, String name);

    /// Forgets what clients made.
    void reset();

    @Override
    void close();
}
