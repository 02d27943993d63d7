package io.santoku.provisioning;

import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.nest.Connection;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.slice.SliceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words the order for the transport controller from a design and where its services are placed.
final class TransportOrders {
    private TransportOrders() {}

    static TransportOrder order(SliceId slice, SliceDesign design, List<Placement> placements) {
        List<Map<String, Endpoints>> connections = design.connections().stream()
                .map(connection -> ends(connection, placements))
                .toList();
        return new TransportOrder(
                slice.value(),
                connections,
                places(null, placements),
                design.nest().transportSla(),
                design.nest().probes());
    }

    private static Map<String, Endpoints> ends(Connection connection, List<Placement> placements) {
        var ends = new LinkedHashMap<String, Endpoints>();
        ends.put("core", end(connection.core(), placements));
        ends.put("radio", end(connection.radio(), placements));
        return ends;
    }

    private static Endpoints end(NetworkFunction function, List<Placement> placements) {
        return new Endpoints(
                places(function.id(), placements),
                function.physicalFunctions().stream()
                        .map(PhysicalFunction::attributes)
                        .toList());
    }

    private static List<ServicePlace> places(@Nullable String function, List<Placement> placements) {
        return placements.stream()
                .filter(placement -> Objects.equals(placement.request().functionId(), function))
                .map(placement -> new ServicePlace(
                        placement.request().location(), placement.vim().id()))
                .distinct()
                .toList();
    }
}
