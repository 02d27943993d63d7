package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Places the network services of one slice, one after another, each on a cloud of its location that still has room.
/// Optional ones come last, so that none of them takes the room of one that must be had.
public final class Placer {
    private final Inventory inventory;
    private final PlacementPolicy policy;
    private final Map<ComponentId, Amounts> taken = new HashMap<>();
    private final List<Placement> placements = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();

    private Placer(Inventory inventory, PlacementPolicy policy) {
        this.inventory = inventory;
        this.policy = policy;
    }

    /// Where each of `requests` goes, given what is free now.
    public static PlacementResult place(List<ServiceRequest> requests, Inventory inventory, PlacementPolicy policy) {
        var placer = new Placer(inventory, policy);
        requests.stream().filter(request -> !request.optional()).forEach(placer::place);
        requests.stream().filter(ServiceRequest::optional).forEach(placer::place);
        placer.placements.sort(Comparator.comparingInt(placement -> requests.indexOf(placement.request())));
        return placer.misfits.isEmpty()
                ? new PlacementResult.Placed(placer.placements, placer.leftOut)
                : new PlacementResult.Unplaceable(placer.misfits);
    }

    private void place(ServiceRequest request) {
        Optional<NsDescriptor> descriptor = inventory.descriptor(request.entry().nsdId());
        if (descriptor.isEmpty()) {
            String nsd = request.entry().nsdId();
            missing(request, "NSD " + nsd + " not found on any NFVO registered to SM", List.of());
            return;
        }
        List<VimLoad> loads = inventory.loadsAt(request.location());
        if (loads.isEmpty()) {
            missing(request, "VIM not found in location " + request.location(), List.of());
            return;
        }
        choose(request, descriptor.get(), loads);
    }

    private void choose(ServiceRequest request, NsDescriptor descriptor, List<VimLoad> loads) {
        Amounts flavour = descriptor.flavour();
        var fitting = new ArrayList<PlacementPolicy.Candidate>();
        for (int i = 0; i < loads.size(); i++) {
            Amounts free = free(loads.get(i));
            if (flavour.missingIn(free).isEmpty()) {
                fitting.add(new PlacementPolicy.Candidate(i, loads.get(i).capacity(), free));
            }
        }
        int chosen =
                policy.choose(fitting).map(PlacementPolicy.Candidate::index).orElse(-1);
        List<Consideration> considered = considered(flavour, loads, chosen);
        if (chosen < 0) {
            missing(request, "no VIM in location " + request.location() + " has room", considered);
            return;
        }
        ComponentId vim = loads.get(chosen).vim();
        taken.merge(vim, flavour, Amounts::plus);
        placements.add(new Placement(request, descriptor, vim, considered));
    }

    private List<Consideration> considered(Amounts flavour, List<VimLoad> loads, int chosen) {
        var considered = new ArrayList<Consideration>();
        for (int i = 0; i < loads.size(); i++) {
            Amounts free = free(loads.get(i));
            considered.add(
                    new Consideration(loads.get(i).vim(), i == chosen, free, reasons(flavour, free, i == chosen)));
        }
        return considered;
    }

    private List<String> reasons(Amounts flavour, Amounts free, boolean chosen) {
        List<String> missing = flavour.missingIn(free);
        if (!missing.isEmpty()) {
            return missing;
        }
        return List.of(chosen ? policy.words() : "has room, but " + policy.word() + " takes " + policy.words());
    }

    private Amounts free(VimLoad load) {
        return load.free().minus(taken.getOrDefault(load.vim(), Amounts.NONE));
    }

    private void missing(ServiceRequest request, String reason, List<Consideration> considered) {
        String name = request.entry().name();
        if (request.optional()) {
            leftOut.add(new LeftOut(name, request.location(), reason));
            return;
        }
        misfits.add(new Misfit(name, request.location(), reason, considered));
    }
}
