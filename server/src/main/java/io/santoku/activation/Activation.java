package io.santoku.activation;

import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Trace;
import io.santoku.execution.ResourceHandler;
import io.santoku.execution.ResourceKind;
import io.santoku.inventory.ComponentId;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Provides the resources that make a slice run: its network services, and the radio configurations to reach them.
public final class Activation {
    private Activation() {}

    /// The kinds of resource of this phase.
    public static List<ResourceKind<?, ?>> kinds(RegisteredDrivers drivers) {
        return List.of(
                new ResourceKind<>(
                        NetworkService.KIND,
                        NetworkService.class,
                        ServiceFacts.class,
                        new NetworkServiceHandler(drivers)),
                new ResourceKind<>(
                        RadioConfiguration.KIND,
                        RadioConfiguration.class,
                        RadioHolding.class,
                        new RadioConfigurationHandler(drivers)));
    }

    /// The network services that `holder` runs.
    public static List<Resource> services(Holder holder, List<ServiceSite> sites) {
        return sites.stream().map(site -> (Resource) service(holder, site)).toList();
    }

    /// The radio configurations that reach the network services at `sites`, including shared ones. `shared` are the
    /// subnets of functions that other slices use, too.
    public static List<Resource> radio(
            SliceId slice, SliceDesign design, List<ServiceSite> sites, Map<String, SubnetId> shared) {
        return new RadioBlueprint(sites, shared).configurations(slice, design);
    }

    /// The trace of a radio configuration at its element manager; none for other resources.
    public static Optional<Trace> trace(Resource resource) {
        return resource instanceof RadioConfiguration radio
                ? Optional.of(new Trace(Trace.Kind.RADIO, radio.outsideName(), radio.outsideName()))
                : Optional.empty();
    }

    /// The orders that were sent to an element manager, one for each connection, if the resource is a radio
    /// configuration: those recorded in `known`, else those that follow from its surroundings.
    public static List<RadioOrder> radioOrders(
            Resource resource, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        if (!(resource instanceof RadioConfiguration radio)) {
            return List.of();
        }
        return known instanceof RadioHolding(var _, var _, List<RadioOrder> sent)
                ? sent
                : RadioConfigurationHandler.orders(radio, surroundings);
    }

    /// The cloud of a resource of this phase or the previous one; none for resources that are on no cloud.
    public static Optional<ComponentId> cloud(Resource resource) {
        return resource instanceof NetworkService service
                ? Optional.of(service.place().vim())
                : Provisioning.cloud(resource);
    }

    /// The id of the resource for a network service.
    public static ResourceId serviceId(ServiceSite site) {
        return ResourceId.of(NetworkService.KIND, site.keyOfIncarnation());
    }

    /// The incarnation of the network service of this key that the resource is; 0 if it is none.
    public static int incarnation(ResourceId resource, String key) {
        String first = ResourceId.of(NetworkService.KIND, key).value();
        if (resource.value().equals(first)) {
            return 1;
        }
        String later = first + "~";
        return resource.value().startsWith(later)
                ? Integer.parseInt(resource.value().substring(later.length()))
                : 0;
    }

    private static NetworkService service(Holder holder, ServiceSite site) {
        return new NetworkService(
                serviceId(site),
                site.nfvo(),
                new NetworkService.Names(
                        site.key(),
                        "%s.%s"
                                .formatted(
                                        site.keyOfIncarnation()
                                                .replace('/', '.')
                                                .replace('~', '-'),
                                        holder.value())),
                new NetworkService.Descriptor(site.nsdId(), site.nsdKey()),
                new NetworkService.Place(site.location(), site.vim()),
                Provisioning.accountOf(site),
                site.optional());
    }
}
