package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.nest.Connection;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which element manager configures what: each connection goes to the managers of its two ends.
final class RadioBlueprint {
    private RadioBlueprint() {}

    static List<Resource> configurations(SliceId slice, SliceDesign design, List<ServiceSite> sites) {
        var byManager = new LinkedHashMap<String, List<Map<String, RadioConfiguration.End>>>();
        for (Connection connection : design.connections()) {
            managers(connection)
                    .forEach(ems -> byManager
                            .computeIfAbsent(ems, _ -> new ArrayList<>())
                            .add(ends(connection, sites)));
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
    private static Map<String, RadioConfiguration.End> ends(Connection connection, List<ServiceSite> sites) {
        var ends = new LinkedHashMap<String, RadioConfiguration.End>();
        if (connection.core().ems() != null) {
            ends.put("core", end(connection.core(), sites));
        }
        if (connection.radio().ems() != null) {
            ends.put("radio", end(connection.radio(), sites));
        }
        return ends;
    }

    private static RadioConfiguration.End end(NetworkFunction function, List<ServiceSite> sites) {
        List<RadioConfiguration.Service> services = sites.stream()
                .filter(site -> function.id().equals(site.function()))
                .map(RadioBlueprint::service)
                .toList();
        return new RadioConfiguration.End(
                services,
                function.physicalFunctions().stream()
                        .map(PhysicalFunction::told)
                        .toList());
    }

    private static RadioConfiguration.Service service(ServiceSite site) {
        ResourceId resource = site.subnet() == null
                ? Activation.serviceId(site)
                : Provisioning.claimId(Objects.requireNonNull(site.function()));
        return new RadioConfiguration.Service(resource, site.key(), site.name(), site.location(), site.subnet());
    }
}
