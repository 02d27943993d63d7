package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.inventory.Component;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Wim;
import io.santoku.nest.Mapping;
import io.santoku.nest.MappingResult;
import io.santoku.nest.Nest;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.placement.PlacementPolicy;
import io.santoku.placement.PlacementResult;
import io.santoku.placement.Placer;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceGraph;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.List;

/// Maps, places and plans a NEST, given all that is registered. Pure.
final class Drafting {
    private final Mapping mapping;
    private final PlacementPolicy policy;

    Drafting(Mapping mapping, PlacementPolicy policy) {
        this.mapping = mapping;
        this.policy = policy;
    }

    /// What this NEST would become under this id; `warnings` are those of its review.
    Proposal draft(SliceId id, Nest nest, List<String> warnings, Inventory inventory) {
        return switch (mapping.map(nest, inventory)) {
            case MappingResult.NotMapped(var reasons) -> new Proposal.Unserved(reasons);
            case MappingResult.Mapped(var design) -> place(id, design, warnings, inventory);
        };
    }

    private Proposal place(SliceId id, SliceDesign design, List<String> warnings, Inventory inventory) {
        return switch (Placer.place(design.services(), inventory, policy)) {
            case PlacementResult.Unplaceable(var misfits) -> new Proposal.Unplaceable(misfits);
            case PlacementResult.Placed placed -> {
                List<Placement> placements = placed.placements();
                Outline outline = outline(design, placed, allWarnings(warnings, inventory));
                Plan plan = Planner.plan(ResourceGraph.EMPTY, desired(id, design, placements, inventory));
                yield new Proposal.Feasible(new Draft(design, outline, placements, books(placements), plan));
            }
        };
    }

    private static ResourceGraph desired(
            SliceId id, SliceDesign design, List<Placement> placements, Inventory inventory) {
        var resources = new ArrayList<Resource>();
        resources.addAll(Provisioning.resources(id, design, placements, inventory));
        resources.addAll(Activation.resources(id, design, placements));
        return new ResourceGraph(resources);
    }

    private static List<Reservation> books(List<Placement> placements) {
        return placements.stream()
                .map(placement -> new Reservation(
                        placement.vim(),
                        Activation.serviceId(placement).value(),
                        placement.descriptor().flavour()))
                .toList();
    }

    private static List<String> allWarnings(List<String> warnings, Inventory inventory) {
        var all = new ArrayList<>(warnings);
        if (inventory.all(Wim.class).isEmpty()) {
            all.add("no WIM is registered: the wide-area network is left as it is");
        }
        inventory.components().stream()
                .filter(component -> component.tls() instanceof TlsTrust.Anybody)
                .map(Component::id)
                .forEach(component -> all.add("the TLS certificate of " + component + " is not verified"));
        return all;
    }

    private static Outline outline(SliceDesign design, PlacementResult.Placed placed, List<String> warnings) {
        return new Outline(
                design.name(),
                design.generation(),
                design.isolation(),
                design.coverage(),
                design.notSupportedLocations(),
                design.connections().stream()
                        .map(ends ->
                                new Outline.Ends(ends.core().id(), ends.radio().id()))
                        .toList(),
                design.functions().stream().map(function -> function.id()).toList(),
                design.sharing(),
                services(design),
                placed.placements().stream().map(Drafting::placed).toList(),
                placed.leftOut(),
                warnings);
    }

    private static List<Outline.Service> services(SliceDesign design) {
        return design.services().stream()
                .map(request -> new Outline.Service(
                        request.key(),
                        request.entry().name(),
                        request.entry().nsdId(),
                        request.location(),
                        request.optional()))
                .toList();
    }

    private static Outline.Placed placed(Placement placement) {
        List<Outline.Considered> considered = placement.considered().stream()
                .map(one -> new Outline.Considered(one.vim().id(), one.chosen(), one.freeBefore(), one.reasons()))
                .toList();
        return new Outline.Placed(
                placement.request().entry().name(),
                placement.request().location(),
                placement.vim().id(),
                placement.descriptor().flavour(),
                considered);
    }
}
