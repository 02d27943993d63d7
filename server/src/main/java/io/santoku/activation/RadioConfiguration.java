package io.santoku.activation;

import io.santoku.driver.Ends;
import io.santoku.driver.PhysicalEnd;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secrets;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.profile.RadioRequirements;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The configuration of a slice by one element manager: its connections and the requirements on the radio.
record RadioConfiguration(
        ResourceId id, ComponentId component, String sliceId, List<Ends<End>> connections, RadioRequirements sla)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "radio";

    /// One end of a connection: the function, its network services with their resources, and its physical
    /// functions. A list is null if the function has none of its kind, and `function` is null if an earlier version
    /// did not store it. The text form masks the secrets of physical functions as dots.
    public record End(
            @Nullable String function,
            @Nullable List<Service> services,
            @Nullable List<Map<String, Object>> physicalFunctions)
            implements PhysicalEnd {
        List<Service> reached() {
            return services == null ? List.of() : services;
        }

        @Override
        public String toString() {
            return "End[function=%s, services=%s, physicalFunctions=%s]"
                    .formatted(function, services, Secrets.printed(physicalFunctions));
        }
    }

    /// A network service that the radio connects to, and the resource whose facts describe it: its own, or the claim on
    /// the shared `subnet` in which it runs as `key`.
    public record Service(
            ResourceId resource,
            String key,
            String name,
            String location,
            @Nullable SubnetId subnet) {}

    @Override
    public Set<ResourceId> needs() {
        return connections.stream()
                .flatMap(Ends::present)
                .flatMap(end -> end.reached().stream())
                .map(Service::resource)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> changesFrom(Resource held) {
        if (!(held instanceof RadioConfiguration before)) {
            return List.of();
        }
        Set<String> now = reached();
        Set<String> then = before.reached();
        return Stream.concat(
                        now.stream().filter(key -> !then.contains(key)).map(key -> "reaches " + key),
                        then.stream().filter(key -> !now.contains(key)).map(key -> "no longer reaches " + key))
                .sorted()
                .toList();
    }

    private Set<String> reached() {
        return connections.stream()
                .flatMap(Ends::present)
                .flatMap(end -> end.reached().stream())
                .map(Service::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The configuration only refers to its network services: they can be removed even if the element manager
    /// does not answer.
    @Override
    public boolean onlyUses(ResourceId need) {
        return needs().contains(need);
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
