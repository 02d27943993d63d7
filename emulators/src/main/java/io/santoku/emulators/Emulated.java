package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Router;
import java.net.URI;
import java.util.Map;

/// One running component of the emulated world.
public interface Emulated extends AutoCloseable {
    /// The component's name in the scenario.
    String name();

    /// The kind of component: `openstack`, `opennebula`, `osm`, `wim`, `kafka-wim`, `ems` or `policy`.
    String kind();

    /// The address at which clients reach it, and with which they register it.
    URI uri();

    /// The data that a client needs for the registration besides the address: credentials, location, certificate,
    /// dialect.
    Map<String, String> registration();

    /// The routes that it serves; none when it does not use HTTP.
    Router router();

    /// The calls it received.
    CallLog calls();

    /// Its fault script.
    Faults faults();

    /// Sets the latency of all further answers.
    void setLatency(Latency latency);

    /// All objects that clients created and that exist now, as lists by kind; empty when there are none.
    Map<String, Object> inventory();

    /// Removes objects that clients created, as if another party had deleted them, and returns their number. Throws
    /// [IllegalArgumentException] for a kind that the component does not have.
    int vanish(String kind, String name);

    /// Deletes the objects that clients created.
    void reset();

    @Override
    void close();
}
