package io.santoku.driver;

import io.santoku.inventory.Secrets;
import io.santoku.profile.Probe;
import io.santoku.profile.TransportRequirements;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drives one controller of the wide-area network. Every method may be repeated and throws [DriverException].
public interface WimDriver extends ComponentDriver {
    /// Checks that the controller answers.
    void check();

    /// Orders the transport slice; the same order again changes nothing.
    void ensureTransport(TransportOrder order);

    /// Removes the transport slice of this slice id; succeeds when there is none.
    void removeTransport(String sliceId);

    /// Looks for a transport slice, which most controllers do not show.
    Sight observeTransport(TransportOrder order);

    /// An order for a slice's part of the wide-area network: the locations of both ends of each connection (null in an
    /// order of an earlier server), the places and physical functions at these ends, the places of further network
    /// services, the requirements, and the probes that measure them.
    record TransportOrder(
            String sliceId,
            @Nullable List<Ends<String>> connections,
            List<Ends<Endpoints>> coreConnections,
            List<ServicePlace> extraServices,
            TransportRequirements sla,
            List<Probe> probes) {}

    /// One end of a connection: the places of its network services, and its physical functions. A
    /// list is null where the function is registered without it. The text of this record shows secrets of physical
    /// functions as dots.
    record Endpoints(
            @Nullable List<ServicePlace> services, @Nullable List<Map<String, Object>> physicalFunctions)
            implements PhysicalEnd {
        @Override
        public String toString() {
            return "Endpoints[services=%s, physicalFunctions=%s]"
                    .formatted(services, Secrets.printed(physicalFunctions));
        }
    }

    /// The place where a network service runs: a location and a cloud there.
    record ServicePlace(String location, String vim) {}
}
