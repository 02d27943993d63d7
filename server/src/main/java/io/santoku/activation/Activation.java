package io.santoku.activation;

import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.Fleet;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.execution.ResourceHandler;
import io.santoku.execution.ResourceKind;
import io.santoku.inventory.ComponentId;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.List;

/// What makes a slice run: its network services, and the radio configured to reach them.
public final class Activation {
    private Activation() {}

    /// The kinds of resource of this phase.
    public static List<ResourceKind<?, ?>> kinds(Fleet fleet) {
        return List.of(
                new ResourceKind<>(
                        NetworkService.KIND,
                        Phase.ACTIVATION,
                        NetworkService.class,
                        ServiceFacts.class,
                        new NetworkServiceHandler(fleet)),
                new ResourceKind<>(
                        RadioConfiguration.KIND,
                        Phase.ACTIVATION,
                        RadioConfiguration.class,
                        RadioHolding.class,
                        new RadioConfigurationHandler(fleet)));
    }

    /// The network services that `holder` runs.
    public static List<Resource> services(Holder holder, List<ServiceSite> sites) {
        return sites.stream().map(site -> (Resource) service(holder, site)).toList();
    }

    /// The radio configurations that reach the network services at `sites`, shared ones too.
    public static List<Resource> radio(SliceId slice, SliceDesign design, List<ServiceSite> sites) {
        return RadioBlueprint.configurations(slice, design, sites);
    }

    /// What an element manager is told, connection by connection, if the resource is a radio configuration.
    public static List<RadioOrder> radioOrders(Resource resource, ResourceHandler.Surroundings surroundings) {
        return resource instanceof RadioConfiguration radio
                ? RadioConfigurationHandler.orders(radio, surroundings)
                : List.of();
    }

    /// The resource that a network service is.
    public static ResourceId serviceId(ServiceSite site) {
        return ResourceId.of(NetworkService.KIND, site.place());
    }

    /// Which incarnation of the network service of this key the resource is; 0 if it is none.
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

    /// What a network service is that an orchestrator has under this name, for it to be taken away.
    public static Resource stray(ComponentId nfvo, String name) {
        ResourceId id = ResourceId.of(NetworkService.KIND, nfvo.id() + "/" + name);
        return new NetworkService(
                id,
                nfvo,
                name,
                name,
                new NetworkService.Descriptor("", ""),
                new NetworkService.Place("", nfvo),
                ResourceId.of("account", nfvo.id() + "/" + name),
                false);
    }

    private static NetworkService service(Holder holder, ServiceSite site) {
        return new NetworkService(
                serviceId(site),
                site.nfvo(),
                site.key(),
                "%s.%s".formatted(site.place().replace('/', '.').replace('~', '-'), holder.value()),
                new NetworkService.Descriptor(site.nsdId(), site.nsdKey()),
                new NetworkService.Place(site.location(), site.vim()),
                Provisioning.accountOf(site),
                site.optional());
    }
}
