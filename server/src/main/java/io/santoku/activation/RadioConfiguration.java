package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one element manager configures for a slice: its connections, each with a `core` and a `radio` end.
record RadioConfiguration(
        ResourceId id,
        ComponentId component,
        String sliceId,
        List<Map<String, End>> connections,
        Map<String, Object> sla)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "radio";

    /// One end: the network services there, by the resources that they are, and the physical boxes.
    public record End(List<Service> services, List<Map<String, String>> physicalFunctions) {}

    /// A network service that the radio connects to: the resource that tells of it (its own, or the claim on the shared
    /// `subnet` in which it runs as `key`).
    public record Service(
            ResourceId resource,
            String key,
            String name,
            String location,
            @Nullable SubnetId subnet) {}

    @Override
    public Set<ResourceId> needs() {
        return connections.stream()
                .flatMap(connection -> connection.values().stream())
                .flatMap(end -> end.services().stream())
                .map(Service::resource)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean optional() {
        return false;
    }

    @Override
    public String outsideName() {
        return sliceId;
    }

    @Override
    public String title() {
        return "radio configuration by " + component.id();
    }
}
