package io.santoku.driver;

import io.santoku.inventory.Secrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drives one controller of the wide-area network. Every verb may be repeated and throws [DriverException].
public interface WimDriver extends ComponentDriver {
    /// Says whether the controller answers.
    void check();

    /// Orders the transport slice; the same order again changes nothing.
    void ensureTransport(TransportOrder order);

    /// Takes the transport slice of this slice id down; succeeds when there is none.
    void removeTransport(String sliceId);

    /// What the controller shows of a transport slice; most show nothing.
    Sight observeTransport(TransportOrder order);

    /// What the slice needs of the wide-area network, in the words of the predecessor's message. `connections` has the
    /// locations of `core` and `radio` of each connection; it is null in an order of an earlier server.
    record TransportOrder(
            String sliceId,
            @Nullable List<Map<String, String>> connections,
            List<Map<String, Endpoints>> coreConnections,
            List<ServicePlace> extraServices,
            Map<String, Object> sla,
            List<Object> probes) {}

    /// What one end (`core` or `radio`) of a connection has: places of its network services, and its physical boxes;
    /// null for a list that the function is registered without. It prints secrets of boxes as dots.
    record Endpoints(
            @Nullable List<ServicePlace> services, @Nullable List<Map<String, Object>> physicalFunctions)
            implements PhysicalEnd {
        @Override
        public String toString() {
            return "Endpoints[services=%s, physicalFunctions=%s]"
                    .formatted(services, Secrets.printed(physicalFunctions));
        }
    }

    /// Where a network service runs: a location and a cloud there.
    record ServicePlace(String location, String vim) {}
}
