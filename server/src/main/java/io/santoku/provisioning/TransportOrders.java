package io.santoku.provisioning;

import io.santoku.driver.Ends;
import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.inventory.NetworkFunction;
import io.santoku.nest.Connection;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the order for the transport controller from a design and the places of its services.
final class TransportOrders {
    private TransportOrders() {}

    static TransportOrder order(SliceId slice, SliceDesign design, List<ServiceSite> sites) {
        List<Ends<Endpoints>> connections = design.connections().stream()
                .map(connection -> ends(connection, sites))
                .toList();
        return new TransportOrder(
                slice.value(),
                design.connections().stream().map(TransportOrders::locations).toList(),
                connections,
                places(null, sites),
                design.nest().profile().transport(),
                design.nest().probes());
    }

    private static Ends<String> locations(Connection connection) {
        return new Ends<>(connection.core().location(), connection.radio().location());
    }

    private static Ends<Endpoints> ends(Connection connection, List<ServiceSite> sites) {
        return new Ends<>(end(connection.core(), sites), end(connection.radio(), sites));
    }

    private static Endpoints end(NetworkFunction function, List<ServiceSite> sites) {
        return new Endpoints(
                function.lists().services() ? places(function.id(), sites) : null,
                function.physicalFunctionDescriptions());
    }

    private static List<ServicePlace> places(@Nullable String function, List<ServiceSite> sites) {
        return sites.stream()
                .filter(site -> Objects.equals(site.function(), function))
                .map(site -> new ServicePlace(site.location(), site.vim().id()))
                .distinct()
                .toList();
    }
}
