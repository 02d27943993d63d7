package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Reservation;
import io.santoku.nest.MappingResult;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.PlacementPolicy;
import io.santoku.placement.PlacementResult;
import io.santoku.placement.Placer;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.Step;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Places and plans a mapped NEST, given all registered components and the current state of the slice. Pure.
final class Drafting {
    /// The kinds of component that no placement chooses.
    private static final Set<ComponentKind> NOT_PLACED = Set.of(ComponentKind.WIM, ComponentKind.EMS);

    private final PlacementPolicy policy;
    private final Supplier<String> ids;

    /// `ids` makes ids for new subnets.
    Drafting(PlacementPolicy policy, Supplier<String> ids) {
        this.policy = policy;
        this.ids = ids;
    }

    /// Drafts the slice.
    Proposal draft(DraftRequest draftRequest, PlanningContext context) {
        return switch (context.mapping()) {
            case MappingResult.NotMapped(var reasons) -> new Proposal.Unserved(reasons);
            case MappingResult.Lacking(var reasons) -> new Proposal.Lacking(reasons);
            case MappingResult.Wrong(var violations) -> new Proposal.Refused(violations);
            case MappingResult.Mapped mapped -> place(draftRequest, mapped, context);
        };
    }

    /// A slice that is mapped, but has no placed network services.
    record Unplaced(SliceDesign design, Outline outline) {}

    /// The design and outline of a slice that cannot be placed; a slice that cannot be mapped is a bug of the caller.
    Unplaced unplaced(DraftRequest draftRequest, PlanningContext context) {
        if (!(context.mapping() instanceof MappingResult.Mapped mapped)) {
            throw new IllegalStateException("what was mapped is mapped no more");
        }
        var nowhere = new PlacementResult.Placed(List.of(), List.of());
        var parts = new Outlines.Parts(
                mapped.design(), List.of(), nowhere, DraftNotes.of(draftRequest, mapped, ResourceGraph.EMPTY), null);
        return new Unplaced(mapped.design(), Outlines.of(parts, draftRequest, context));
    }

    private Proposal place(DraftRequest draftRequest, MappingResult.Mapped mapped, PlanningContext context) {
        SliceDesign design = mapped.design();
        Map<String, SubnetSharing.Choice> shares = new SubnetSharing(draftRequest, context, ids).choose(design);
        var carryOver = new PlacementCarryOver(draftRequest, design, shares);
        return switch (Placer.place(carryOver.open(), carryOver.clouds(context.inventory()), policy)) {
            case PlacementResult.Unplaceable(var misfits) -> new Proposal.Unplaceable(misfits);
            case PlacementResult.Placed placed -> {
                List<ServiceSite> sites = carryOver.sites(design, placed.placements());
                List<SubnetUse> uses = uses(draftRequest, shares, sites, context.inventory());
                ResourceGraph desired = desired(draftRequest, design, new Wanted(sites, uses), context);
                var parts = new Outlines.Parts(
                        design,
                        sites,
                        placed,
                        DraftNotes.of(draftRequest, mapped, desired),
                        draftRequest.current().outline());
                var draft = new Draft(
                        design,
                        Outlines.of(parts, draftRequest, context),
                        uses,
                        books(running(draftRequest, sites, null), context.inventory()),
                        Planner.plan(draftRequest.current().held(), desired));
                List<String> refusals = refusals(draft.plan(), context.inventory());
                yield refusals.isEmpty() ? new Proposal.Feasible(draft) : new Proposal.InMaintenance(refusals);
            }
        };
    }

    /// The transport slices and radio configurations that the plan creates at components in maintenance, as
    /// sentences. The placement has checked the clouds and orchestrators; a service that is restarted in its place
    /// stays there.
    private static List<String> refusals(Plan plan, Inventory inventory) {
        return plan.steps().stream()
                .filter(step -> step.change() instanceof Change.Create)
                .map(Step::resource)
                .filter(resource -> NOT_PLACED.contains(resource.component().kind()))
                .flatMap(resource -> inventory.maintenance(resource.component()).stream()
                        .map(maintenance -> "%s cannot be created: %s is %s"
                                .formatted(resource.title(), resource.component(), maintenance.text())))
                .toList();
    }

    private static List<SubnetUse> uses(
            DraftRequest draftRequest,
            Map<String, SubnetSharing.Choice> shares,
            List<ServiceSite> sites,
            Inventory inventory) {
        var uses = new ArrayList<SubnetUse>();
        shares.forEach((function, choice) -> {
            List<ServiceSite> there = of(choice.id(), sites);
            if (there.isEmpty() || !there.stream().allMatch(ServiceSite::stopped)) {
                uses.add(new SubnetUse(
                        choice.id(),
                        function,
                        choice.maxShared(),
                        choice.usersBefore(draftRequest),
                        there,
                        choice.there().isPresent()
                                ? SubnetUse.Building.NONE
                                : building(choice.id(), there, inventory)));
            }
        });
        return uses;
    }

    private static SubnetUse.Building building(SubnetId id, List<ServiceSite> sites, Inventory inventory) {
        var resources = new ArrayList<>(Provisioning.clouds(id, sites, ResourceGraph.EMPTY));
        resources.addAll(Activation.services(id, sites));
        Plan plan = Planner.plan(ResourceGraph.EMPTY, new ResourceGraph(resources));
        return new SubnetUse.Building(true, plan, books(sites, inventory));
    }

    private record Wanted(List<ServiceSite> sites, List<SubnetUse> uses) {}

    private static ResourceGraph desired(
            DraftRequest draftRequest, SliceDesign design, Wanted wanted, PlanningContext context) {
        ResourceGraph held = draftRequest.current().held();
        List<ServiceSite> own = of(null, wanted.sites());
        List<ServiceSite> running = running(draftRequest, own, null);
        var reached = new ArrayList<>(running);
        wanted.uses().forEach(use -> reached.addAll(running(draftRequest, use.sites(), use.id())));
        var resources = new ArrayList<Resource>();
        wanted.uses()
                .forEach(use -> resources.add(Provisioning.claim(draftRequest.slice(), use.id(), use.functionId())));
        resources.addAll(Provisioning.clouds(draftRequest.slice(), settled(own, running), held));
        Provisioning.transport(draftRequest.slice(), design, reached, new Provisioning.Wims(context.inventory(), held))
                .ifPresent(resources::add);
        resources.addAll(Activation.services(draftRequest.slice(), running));
        resources.addAll(Activation.radio(draftRequest.slice(), design, reached, shared(wanted.uses())));
        return new ResourceGraph(resources);
    }

    private static Map<String, SubnetId> shared(List<SubnetUse> uses) {
        return uses.stream().collect(Collectors.toMap(SubnetUse::functionId, SubnetUse::id));
    }

    /// The sites that keep their place on a cloud: those that run, and those that could be started again.
    private static List<ServiceSite> settled(List<ServiceSite> sites, List<ServiceSite> running) {
        return sites.stream()
                .filter(site -> site.stopped() || running.contains(site))
                .toList();
    }

    /// The sites of this subnet (null: the slice's own) that are to run. An optional service that was part of the
    /// slice, but could not be made, is not tried again with another change.
    private static List<ServiceSite> running(
            DraftRequest draftRequest, List<ServiceSite> sites, @Nullable SubnetId subnet) {
        CurrentState current = draftRequest.current();
        return of(subnet, sites).stream()
                .filter(site -> !site.stopped())
                .filter(site -> subnet != null
                        || !site.optional()
                        || !current.sites().contains(site)
                        || current.held().find(Activation.serviceId(site)).isPresent())
                .toList();
    }

    private static List<ServiceSite> of(@Nullable SubnetId subnet, List<ServiceSite> sites) {
        return sites.stream()
                .filter(site -> Objects.equals(site.subnet(), subnet))
                .toList();
    }

    private static List<Reservation> books(List<ServiceSite> sites, Inventory inventory) {
        return sites.stream()
                .map(site -> new Reservation(
                        site.vim(), Activation.serviceId(site).value(), site.flavour(), machines(site, inventory)))
                .toList();
    }

    /// The machines of the site's descriptor; none if the orchestrator no longer has the descriptor.
    private static List<Amounts> machines(ServiceSite site, Inventory inventory) {
        return inventory.descriptors().stream()
                .filter(nsd -> nsd.nfvo().equals(site.nfvo()) && nsd.key().equals(site.nsdKey()))
                .findFirst()
                .map(NsDescriptor::machines)
                .orElse(List.of());
    }
}
