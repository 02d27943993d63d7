package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.inventory.Inventory;
import io.santoku.nest.ServiceRequest;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries the placement of network services that run already over to a new design, unless they are to move; only the
/// others have to be placed. Pure.
final class PlacementCarryOver {
    private final DraftRequest draftRequest;
    private final Map<String, SubnetSharing.Choice> shares;
    private final Map<String, ServiceSite> kept = new LinkedHashMap<>();
    private final List<ServiceRequest> open = new ArrayList<>();

    PlacementCarryOver(DraftRequest draftRequest, SliceDesign design, Map<String, SubnetSharing.Choice> shares) {
        this.draftRequest = draftRequest;
        this.shares = shares;
        design.services().forEach(this::seat);
    }

    /// The requests that have to be placed.
    List<ServiceRequest> open() {
        return open;
    }

    /// The network services that stay.
    List<ServiceSite> kept() {
        return List.copyOf(kept.values());
    }

    /// The inventory without the clouds that a network service must leave.
    Inventory clouds(Inventory inventory) {
        ServiceActions actions = draftRequest.actions();
        List<ServiceSite> leaving = actions.elsewhere()
                ? actions.restarts().stream()
                        .flatMap(key -> draftRequest.current().site(key).stream())
                        .toList()
                : List.of();
        return inventory.withLoads(inventory.loads().stream()
                .filter(load -> leaving.stream().noneMatch(site -> site.vim().equals(load.vim())))
                .toList());
    }

    /// All network services in the order of the design, except those that were left out at placement.
    List<ServiceSite> sites(SliceDesign design, List<Placement> placements) {
        var sites = new ArrayList<ServiceSite>();
        for (ServiceRequest request : design.services()) {
            Optional.ofNullable(kept.get(request.key()))
                    .or(() -> placed(request, placements))
                    .ifPresent(sites::add);
        }
        return sites;
    }

    private void seat(ServiceRequest request) {
        Optional<ServiceSite> there = there(request);
        boolean isRestart = draftRequest.actions().restarts().contains(request.key());
        if (there.isPresent() && draftRequest.actions().stops().contains(request.key())) {
            kept.put(request.key(), there.get().ended());
            return;
        }
        if (there.isEmpty() || hasNoRoom(there.get(), isRestart)) {
            if (!isJoined(request)) {
                open.add(request);
            }
            return;
        }
        ServiceSite site = there.get();
        kept.put(request.key(), isRestart ? site.started(next(request.key())) : site);
    }

    /// Whether the service has to be placed: it was removed and gave its room back, or it is restarted elsewhere or
    /// after a stop. A removed optional service is not tried again unless it is to be restarted.
    private boolean hasNoRoom(ServiceSite site, boolean isRestart) {
        boolean isLost = site.subnet() == null
                && !site.stopped()
                && draftRequest
                        .current()
                        .held()
                        .find(Activation.serviceId(site))
                        .isEmpty();
        return isLost
                ? isRestart || !site.optional()
                : isRestart && (draftRequest.actions().elsewhere() || site.stopped());
    }

    private Optional<ServiceSite> there(ServiceRequest request) {
        Optional<ServiceSite> own = draftRequest
                .current()
                .site(request.key())
                .filter(site -> SubnetSharing.is(site, request))
                .filter(site -> site.subnet() == null || isIn(joined(request), site.subnet()));
        return own.or(() -> joined(request).stream()
                .flatMap(subnet -> subnet.sites().stream())
                .filter(site -> SubnetSharing.is(site, request))
                .findFirst());
    }

    /// Whether the service's subnet is still the joined one; a service of a subnet that is gone is gone, too.
    private static boolean isIn(Optional<SliceSubnet> joined, SubnetId subnet) {
        return joined.map(SliceSubnet::id).filter(subnet::equals).isPresent();
    }

    /// Whether an existing subnet serves the request. It is used as it is: an optional service that it lacks is not
    /// made for one of its users.
    private boolean isJoined(ServiceRequest request) {
        return joined(request).isPresent();
    }

    private Optional<SliceSubnet> joined(ServiceRequest request) {
        SubnetSharing.@Nullable Choice choice = choice(request);
        return choice == null ? Optional.empty() : choice.there();
    }

    private SubnetSharing.@Nullable Choice choice(ServiceRequest request) {
        return request.functionId() == null || !request.shared() ? null : shares.get(request.functionId());
    }

    private Optional<ServiceSite> placed(ServiceRequest request, List<Placement> placements) {
        SubnetSharing.@Nullable Choice choice = choice(request);
        @Nullable SubnetId subnet = choice == null ? null : choice.id();
        int incarnation = next(request.key());
        return placements.stream()
                .filter(placement -> placement.request().equals(request))
                .map(placement -> ServiceSite.of(placement, subnet).started(incarnation))
                .findFirst();
    }

    /// The incarnation after all earlier ones, of which a failed change may have left one.
    private int next(String key) {
        int held = draftRequest.current().held().resources().stream()
                .mapToInt(resource -> Activation.incarnation(resource.id(), key))
                .max()
                .orElse(0);
        int known =
                draftRequest.current().site(key).map(ServiceSite::incarnation).orElse(0);
        return Math.max(held, known) + 1;
    }
}
