package io.santoku.api.katana.slices;

import io.santoku.activation.Activation;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.execution.StepState;
import io.santoku.inventory.NsDescriptor;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Phase;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All stored data of one slice, read as of one moment: the slice, its order with the journal, the resources that it
/// holds and shares, the registered entries, the ids of its failing network services, and whether it is to be deleted.
record WholeSlice(
        Slice slice,
        Order order,
        HeldResources own,
        Map<SubnetId, SharedPart> shared,
        RegisteredDocuments registered,
        Set<String> failing,
        boolean leaving) {

    /// Returns the predecessor's status.
    String status() {
        return leaving ? Status.LEAVING : Status.of(slice.standing(), !failing.isEmpty());
    }

    List<ServiceSite> sites() {
        return slice.outline().sites();
    }

    String nsId(ServiceSite site) {
        return site.nsId(slice.id()).value();
    }

    static @Nullable String sharingList(ServiceSite site) {
        return site.subnet() == null ? null : site.subnet().value();
    }

    /// Returns the predecessor's code for sharing. 0: not shared; 1: shared, and this slice was the first; 2: shared,
    /// and other slices were before.
    int sharing(ServiceSite site) {
        SharedPart part = part(site);
        if (site.subnet() == null) {
            return 0;
        }
        boolean isFirst = part == null
                || part.subnet().users().isEmpty()
                || part.subnet().users().getFirst().equals(slice.id());
        return isFirst ? 1 : 2;
    }

    /// Returns the resources of the holder of a site's tenant, account and network service.
    HeldResources holdings(ServiceSite site) {
        if (site.subnet() == null) {
            return own;
        }
        SharedPart part = part(site);
        return part == null ? HeldResources.NONE : part.holdings();
    }

    /// Returns the slice's resource for a network service: its own one, or the claim on the shared one.
    ResourceId resource(ServiceSite site) {
        return site.subnet() == null
                ? Activation.serviceId(site)
                : Provisioning.claimId(Objects.requireNonNull(site.function()));
    }

    /// Returns the same resource for the first start of the network service.
    ResourceId firstResource(ServiceSite site) {
        return resource(site.started(1));
    }

    /// Returns the facts of a network service: those of the held resource, else those recorded when it was made.
    Optional<ServiceFacts> facts(ServiceSite site) {
        return holdings(site)
                .facts(Activation.serviceId(site), ServiceFacts.class)
                .or(() -> claimed(site))
                .or(() -> remembered(site));
    }

    /// Returns the descriptor that a network service was started from.
    Optional<NsDescriptor> descriptor(ServiceSite site) {
        return registered.inventory().descriptors().stream()
                .filter(nsd -> nsd.nfvo().equals(site.nfvo()) && nsd.key().equals(site.nsdKey()))
                .findFirst();
    }

    /// Returns the network service for an entry of a list; of several, the first one at the entry's location.
    Optional<ServiceSite> site(Map<String, ?> asked, @Nullable String function) {
        List<ServiceSite> named = sites().stream()
                .filter(site -> Objects.equals(site.function(), function) && RequestedServices.isFor(asked, site))
                .toList();
        return named.stream()
                .filter(site -> RequestedServices.isAt(asked, site))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /// Returns the request for a network service, from the function that it belongs to or from the NEST.
    Map<String, @Nullable Object> asked(ServiceSite site) {
        List<Map<String, @Nullable Object>> list = site.function() == null
                ? extraServices()
                : RequestedServices.entries(registered.function(site.function()).get(RequestedServices.LIST));
        List<Map<String, @Nullable Object>> named = list.stream()
                .filter(entry -> RequestedServices.isFor(entry, site))
                .toList();
        return named.stream()
                .filter(entry -> RequestedServices.isAt(entry, site))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElseGet(() -> RequestedServices.as(site));
    }

    /// Returns the network services that the NEST adds itself, as it requests them.
    List<Map<String, @Nullable Object>> extraServices() {
        return slice.nest().get("service_descriptor") instanceof Map<?, ?> descriptor
                ? RequestedServices.entries(descriptor.get(RequestedServices.LIST))
                : List.of();
    }

    private @Nullable SharedPart part(ServiceSite site) {
        return site.subnet() == null ? null : shared.get(site.subnet());
    }

    private Optional<ServiceFacts> claimed(ServiceSite site) {
        return own.facts(resource(site), ClaimFacts.class)
                .map(claim -> claim.services().get(site.key()));
    }

    /// A failed slice holds nothing any more.
    private Optional<ServiceFacts> remembered(ServiceSite site) {
        if (slice.standing().phase() == Phase.FAILED) {
            return Optional.empty();
        }
        return order.step(firstResource(site))
                .map(StepState::facts)
                .filter(ServiceFacts.class::isInstance)
                .map(ServiceFacts.class::cast);
    }
}
