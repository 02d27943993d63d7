package io.santoku.lifecycle;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.LeftOut;
import io.santoku.placement.Placement;
import io.santoku.placement.PlacementResult;
import io.santoku.placement.ServiceSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the outlines of drafted slices.
final class Outlines {
    private Outlines() {}

    /// The inputs of an outline: the design, the sites of its network services, the new placements, the notes for
    /// people, and the outline so far.
    record Parts(
            SliceDesign design,
            List<ServiceSite> sites,
            PlacementResult.Placed placed,
            Outline.Notes notes,
            @Nullable Outline before) {}

    static Outline of(Parts parts, DraftRequest draftRequest, PlanningContext context) {
        SliceDesign design = parts.design();
        return new Outline(
                design.name(),
                new Outline.Parts(
                        design.generation(),
                        design.isolation(),
                        design.connections().stream()
                                .map(ends -> new Outline.Ends(
                                        ends.core().id(), ends.radio().id()))
                                .toList(),
                        design.functions().stream()
                                .map(function -> function.id())
                                .toList(),
                        design.sharing(),
                        services(design)),
                new Outline.Reach(design.coverage(), unserved(design, draftRequest.current())),
                new Outline.Placing(
                        parts.sites().stream()
                                .flatMap(site -> placed(site, parts).stream())
                                .toList(),
                        parts.sites(),
                        leftOut(parts)),
                new Outline.Notes(
                        warnings(parts, draftRequest.current(), context),
                        parts.notes().promises()));
    }

    private static List<String> warnings(Parts parts, CurrentState current, PlanningContext context) {
        Inventory inventory = context.inventory();
        List<ServiceSite> sites = parts.sites();
        var all = new ArrayList<>(parts.notes().warnings());
        if (inventory.all(Wim.class).isEmpty()) {
            all.add("no WIM is registered: the wide-area network is left as it is");
        }
        inventory.components().stream()
                .filter(component -> component.tls().whereEncrypted() instanceof TlsTrust.Anybody)
                .map(Component::id)
                .forEach(component -> all.add("the TLS certificate of " + component + " is not verified"));
        inventory.components().stream()
                .filter(component -> component.tls() instanceof TlsTrust.PlainAllowed)
                .map(Component::id)
                .forEach(component -> all.add("passwords and tokens may be sent to " + component
                        + " over plain http, where they can be read on the way"));
        inventory.all(Vim.class).stream()
                .filter(Vim::givesAdministratorsLogin)
                .filter(vim -> sites.stream().anyMatch(site -> site.vim().equals(vim.id())))
                .forEach(vim -> all.add("orchestrators get the administrator's password of " + vim.id() + ": "
                        + Vim.NFVO_LOGIN + " is " + Vim.ADMINISTRATOR));
        all.addAll(maintained(parts, current, inventory));
        used(parts, inventory)
                .forEach(component -> Optional.ofNullable(context.checks().get(component)).stream()
                        .flatMap(check -> check.worries().stream())
                        .forEach(worry -> all.add(component + ": " + worry)));
        return all;
    }

    /// Warns of the components in maintenance at which parts of the slice are and stay.
    private static List<String> maintained(Parts parts, CurrentState current, Inventory inventory) {
        return used(parts, inventory)
                .filter(component -> component.kind() != ComponentKind.WIM || holds(current, component))
                .flatMap(component -> inventory.maintenance(component).stream()
                        .map(maintenance ->
                                "%s is %s: what the slice has there stays".formatted(component, maintenance.text())))
                .toList();
    }

    private static boolean holds(CurrentState current, ComponentId component) {
        return current.held().resources().stream()
                .anyMatch(resource -> resource.component().equals(component));
    }

    /// The components that such a slice uses.
    private static Stream<ComponentId> used(Parts parts, Inventory inventory) {
        Stream<ComponentId> ofServices = parts.sites().stream().flatMap(site -> Stream.of(site.vim(), site.nfvo()));
        Stream<ComponentId> ofRadio = parts.design().functions().stream()
                .flatMap(function -> Stream.ofNullable(function.ems()))
                .map(ComponentId::ems);
        Stream<ComponentId> ofTransport = inventory.all(Wim.class).stream().map(Wim::id);
        return Stream.of(ofServices, ofTransport, ofRadio)
                .flatMap(Function.identity())
                .distinct()
                .sorted(Comparator.comparing(ComponentId::toString));
    }

    private static List<String> unserved(SliceDesign design, CurrentState current) {
        var unserved = new ArrayList<>(current.unserved());
        unserved.addAll(design.notSupportedLocations());
        return unserved;
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

    private static List<LeftOut> leftOut(Parts parts) {
        var leftOut = new ArrayList<LeftOut>();
        if (parts.before() != null) {
            leftOut.addAll(parts.before().leftOut());
        }
        parts.placed().leftOut().stream().filter(one -> !leftOut.contains(one)).forEach(leftOut::add);
        return leftOut;
    }

    /// The new placement of the service or, if it stays on its cloud, its earlier placement.
    private static Optional<Outline.Placed> placed(ServiceSite site, Parts parts) {
        Optional<Outline.Placed> now = parts.placed().placements().stream()
                .filter(placement -> placement.request().key().equals(site.key()))
                .map(Outlines::placed)
                .findFirst();
        return now.or(() -> Optional.ofNullable(parts.before()).stream()
                .flatMap(before -> before.placement().stream())
                .filter(placed -> placed.networkService().equals(site.name())
                        && placed.location().equals(site.location()))
                .findFirst());
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
