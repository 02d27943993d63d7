package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.nest.Connection;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which element manager configures what: each connection goes to the managers of its two ends.
final class RadioBlueprint {
    private RadioBlueprint() {}

    static List<Resource> configurations(SliceId slice, SliceDesign design, List<Placement> placements) {
        var byManager = new LinkedHashMap<String, List<Map<String, RadioConfiguration.End>>>();
        for (Connection connection : design.connections()) {
            managers(connection)
                    .forEach(ems -> byManager
                            .computeIfAbsent(ems, _ -> new ArrayList<>())
                            .add(ends(connection, placements)));
        }
        var configurations = new ArrayList<Resource>();
        byManager.forEach((ems, connections) -> configurations.add(new RadioConfiguration(
                ResourceId.of(RadioConfiguration.KIND, ems),
                ComponentId.ems(ems),
                slice.value(),
                connections,
                design.nest().radioSla())));
        return configurations;
    }

    private static List<String> managers(Connection connection) {
        return Stream.of(connection.core().ems(), connection.radio().ems())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /// An end without an element manager of its own has no part in the message, as in the predecessor.
    private static Map<String, RadioConfiguration.End> ends(Connection connection, List<Placement> placements) {
        var ends = new LinkedHashMap<String, RadioConfiguration.End>();
        if (connection.core().ems() != null) {
            ends.put("core", end(connection.core(), placements));
        }
        if (connection.radio().ems() != null) {
            ends.put("radio", end(connection.radio(), placements));
        }
        return ends;
    }

    private static RadioConfiguration.End end(NetworkFunction function, List<Placement> placements) {
        List<RadioConfiguration.Service> services = placements.stream()
                .filter(placement -> function.id().equals(placement.request().functionId()))
                .map(RadioBlueprint::service)
                .toList();
        return new RadioConfiguration.End(
                services,
                function.physicalFunctions().stream()
                        .map(PhysicalFunction::attributes)
                        .toList());
    }

    private static RadioConfiguration.Service service(Placement placement) {
        return new RadioConfiguration.Service(
                Activation.serviceId(placement),
                placement.request().entry().name(),
                placement.request().location(),
                placement.request().shared());
    }
}
