package io.santoku.activation;

import io.santoku.driver.Fleet;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.execution.ResourceKind;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
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

    /// The resources of this phase for a slice whose network services are placed so.
    public static List<Resource> resources(SliceId slice, SliceDesign design, List<Placement> placements) {
        var resources = new ArrayList<Resource>();
        placements.forEach(placement -> resources.add(service(slice, placement)));
        resources.addAll(RadioBlueprint.configurations(slice, design, placements));
        return resources;
    }

    /// The resource that a placed network service is.
    public static ResourceId serviceId(Placement placement) {
        return ResourceId.of(NetworkService.KIND, placement.request().key());
    }

    private static NetworkService service(SliceId slice, Placement placement) {
        String key = placement.request().key();
        return new NetworkService(
                serviceId(placement),
                placement.descriptor().nfvo(),
                "%s.%s".formatted(key.replace('/', '.'), slice),
                new NetworkService.Descriptor(
                        placement.descriptor().id(), placement.descriptor().key()),
                new NetworkService.Place(placement.request().location(), placement.vim()),
                Provisioning.accountOf(placement),
                placement.request().optional());
    }
}
