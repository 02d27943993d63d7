package io.santoku.activation;

import io.santoku.driver.Ends;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NetworkFunction;
import io.santoku.nest.Connection;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Distributes the connections of a slice to element managers: each connection goes to the managers of its two ends.
final class RadioBlueprint {
    private final List<ServiceSite> sites;
    private final Map<String, SubnetId> shared;

    /// `sites` are the places of the network services that the radio reaches, `shared` the subnets of shared functions.
    RadioBlueprint(List<ServiceSite> sites, Map<String, SubnetId> shared) {
        this.sites = sites;
        this.shared = shared;
    }

    List<Resource> configurations(SliceId slice, SliceDesign design) {
        var byManager = new LinkedHashMap<String, List<Ends<RadioConfiguration.End>>>();
        for (Connection connection : design.connections()) {
            managers(connection)
                    .forEach(ems -> byManager
                            .computeIfAbsent(ems, _ -> new ArrayList<>())
                            .add(ends(connection)));
        }
        var configurations = new ArrayList<Resource>();
        byManager.forEach((ems, connections) -> configurations.add(new RadioConfiguration(
                ResourceId.of(RadioConfiguration.KIND, ems),
                ComponentId.ems(ems),
                slice.value(),
                connections,
                design.nest().profile().radioRequirements())));
        return configurations;
    }

    private static List<String> managers(Connection connection) {
        return Stream.of(connection.core().ems(), connection.radio().ems())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /// The ends of a connection; an end without an element manager of its own has no part in the message.
    private Ends<RadioConfiguration.End> ends(Connection connection) {
        return new Ends<>(managed(connection.core()), managed(connection.radio()));
    }

    private RadioConfiguration.@Nullable End managed(NetworkFunction function) {
        return function.ems() == null ? null : end(function);
    }

    private RadioConfiguration.End end(NetworkFunction function) {
        List<RadioConfiguration.Service> services = sites.stream()
                .filter(site -> function.id().equals(site.function()))
                .map(RadioBlueprint::service)
                .toList();
        return new RadioConfiguration.End(
                function.id(), function.lists().services() ? services : null, boxes(function));
    }

    /// The physical functions of a function; those of a shared function are marked as shared.
    private @Nullable List<Map<String, Object>> boxes(NetworkFunction function) {
        List<Map<String, Object>> boxes = function.physicalFunctionDescriptions();
        SubnetId subnet = shared.get(function.id());
        return boxes == null || subnet == null
                ? boxes
                : boxes.stream().map(box -> shared(box, subnet)).toList();
    }

    private static Map<String, Object> shared(Map<String, Object> box, SubnetId subnet) {
        var marked = new TreeMap<>(box);
        marked.put("shared", true);
        marked.put("sharing_list", subnet.value());
        return marked;
    }

    private static RadioConfiguration.Service service(ServiceSite site) {
        ResourceId resource = site.subnet() == null
                ? Activation.serviceId(site)
                : Provisioning.claimId(Objects.requireNonNull(site.function()));
        return new RadioConfiguration.Service(resource, site.key(), site.name(), site.location(), site.subnet());
    }
}
