package io.santoku.placement;

import io.santoku.inventory.Inventory;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Places the network services of one slice, each on a cloud of its location that has room. The policy alone places
/// them one after another; if that leaves a service without room, the pass goes back and tries other ways. Optional
/// services come last, so that none of them takes the room of a required one.
public final class Placer {
    private final List<ServiceRequest> requests;
    private final Inventory inventory;
    private final PlacementPolicy policy;
    private final List<Ask> asks = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();

    private Placer(List<ServiceRequest> requests, Inventory inventory, PlacementPolicy policy) {
        this.requests = requests;
        this.inventory = inventory;
        this.policy = policy;
    }

    /// Places each of `requests`, given the capacity that is free now.
    public static PlacementResult place(List<ServiceRequest> requests, Inventory inventory, PlacementPolicy policy) {
        return new Placer(requests, inventory, policy).place();
    }

    private PlacementResult place() {
        requests.stream().sorted(Comparator.comparing(ServiceRequest::optional)).forEach(this::consider);
        Pass pass = Pass.of(asks, policy);
        misfits.addAll(pass.misfits());
        if (!misfits.isEmpty()) {
            misfits.sort(Comparator.comparingInt(one -> index(one.networkService(), one.location())));
            return new PlacementResult.Unplaceable(misfits);
        }
        leftOut.addAll(pass.leftOut());
        leftOut.sort(Comparator.comparingInt(one -> index(one.networkService(), one.location())));
        List<Placement> placements = new Explanation(asks, policy, pass)
                .placements().stream()
                        .sorted(Comparator.comparingInt(placement -> requests.indexOf(placement.request())))
                        .toList();
        return new PlacementResult.Placed(placements, leftOut);
    }

    private void consider(ServiceRequest request) {
        Optional<NsDescriptor> descriptor = inventory.descriptor(request.entry());
        if (descriptor.isEmpty()) {
            missing(request, "NSD " + request.entry().nsdId() + " not found on " + orchestrators(request));
            return;
        }
        List<VimLoad> loads = inventory.loadsAt(request.location());
        obstacle(descriptor.get(), request.location(), loads)
                .ifPresentOrElse(
                        reason -> missing(request, reason),
                        () -> asks.add(new Ask(request, descriptor.get(), loads, inventory.maintenances())));
    }

    /// The reason why the descriptor can be started on no cloud of the location, whatever room there is.
    private Optional<String> obstacle(NsDescriptor descriptor, String location, List<VimLoad> loads) {
        if (!descriptor.kubernetesUnits().isEmpty()) {
            return Optional.of(noCluster(descriptor));
        }
        return loads.isEmpty()
                ? Optional.of("VIM not found in location " + location)
                : inventory
                        .maintenance(descriptor.nfvo())
                        .map(maintenance -> "NFVO %s, which has NSD %s, is %s"
                                .formatted(descriptor.nfvo().id(), descriptor.id(), maintenance.text()));
    }

    /// Orchestrators look for the cluster of a Kubernetes unit in the cloud account of the slice; the accounts that we
    /// create have no cluster.
    private static String noCluster(NsDescriptor descriptor) {
        return "NSD %s has Kubernetes units (%s), and the account that a slice gets at NFVO %s has no cluster for them"
                .formatted(
                        descriptor.id(),
                        String.join(", ", descriptor.kubernetesUnits()),
                        descriptor.nfvo().id());
    }

    private static String orchestrators(ServiceRequest request) {
        @Nullable String nfvo = request.entry().wishes().nfvo();
        return nfvo == null ? "any NFVO registered to SM" : "NFVO " + nfvo + ", which the NEST asks for";
    }

    private void missing(ServiceRequest request, String reason) {
        String name = request.entry().name();
        if (request.optional()) {
            leftOut.add(new LeftOut(name, request.location(), reason));
            return;
        }
        misfits.add(new Misfit(name, request.location(), reason, List.of()));
    }

    private int index(String name, String location) {
        for (int i = 0; i < requests.size(); i++) {
            ServiceRequest request = requests.get(i);
            if (request.entry().name().equals(name) && request.location().equals(location)) {
                return i;
            }
        }
        return requests.size();
    }
}
