package io.santoku.provisioning;

import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Trace;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.execution.ResourceHandler;
import io.santoku.execution.ResourceKind;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Wim;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Provides the resources that a slice needs before anything can run: its claims on shared functions, a cloud project
/// on every cloud that it uses, an account for the project at every orchestrator, and a transport slice.
public final class Provisioning {
    private static final Set<String> PROVIDED =
            Set.of(CloudProject.KIND, CloudAccount.KIND, TransportSlice.KIND, Stray.KIND);

    private Provisioning() {}

    /// The kinds of resource of this phase.
    public static List<ResourceKind<?, ?>> kinds(
            RegisteredDrivers drivers, Supplier<Secret> passwords, SubnetClaims claims) {
        return List.of(
                kind(
                        CloudProject.KIND,
                        CloudProject.class,
                        CloudProjectHolding.class,
                        new CloudProjectHandler(drivers, passwords)),
                kind(CloudAccount.KIND, CloudAccount.class, AccountFacts.class, new CloudAccountHandler(drivers)),
                kind(
                        TransportSlice.KIND,
                        TransportSlice.class,
                        TransportHolding.class,
                        new TransportSliceHandler(drivers)),
                new ResourceKind<>(
                        FunctionClaim.KIND, FunctionClaim.class, ClaimFacts.class, new FunctionClaimHandler(claims)),
                kind(Stray.KIND, Stray.class, String.class, new StrayHandler(drivers)));
    }

    /// Whether resources of this kind are made in this phase; a claim waits until network services have booted.
    public static boolean provides(String kind) {
        return PROVIDED.contains(kind);
    }

    private static <R extends Resource, F> ResourceKind<R, F> kind(
            String name, Class<R> resource, Class<F> facts, ResourceHandler<R, F> handler) {
        return new ResourceKind<>(name, resource, facts, handler);
    }

    /// The cloud projects and accounts for network services that `holder` has, or will have again. A quota never
    /// shrinks below the one that is `held`, because the services that it was for may still exist.
    public static List<Resource> clouds(Holder holder, List<ServiceSite> sites, ResourceGraph held) {
        var resources = new ArrayList<Resource>();
        byVim(sites).forEach((vim, there) -> resources.add(project(holder, vim, there, held)));
        byVim(sites).forEach((vim, there) -> resources.addAll(accounts(holder, vim, there)));
        return resources;
    }

    /// The slice's claim on a shared function.
    public static Resource claim(SliceId slice, SubnetId subnet, String functionId) {
        return new FunctionClaim(claimId(functionId), ComponentId.function(functionId), subnet, slice);
    }

    /// The claim on this function.
    public static ResourceId claimId(String functionId) {
        return ResourceId.of(FunctionClaim.KIND, functionId);
    }

    /// The transport slice that connects the network services at `sites`, including shared ones; none without a WIM. A
    /// `held` transport slice stays with its WIM.
    public static Optional<Resource> transport(SliceId slice, SliceDesign design, List<ServiceSite> sites, Wims wims) {
        return wims.chosen()
                .map(wim -> new TransportSlice(
                        ResourceId.of(TransportSlice.KIND, wim.id()),
                        wim,
                        TransportOrders.order(slice, design, sites)));
    }

    /// The cloud of a cloud project or of an account; none for other resources.
    public static Optional<ComponentId> cloud(Resource resource) {
        return switch (resource) {
            case CloudProject project -> Optional.of(project.component());
            case CloudAccount account -> Optional.of(account.vim());
            default -> Optional.empty();
        };
    }

    /// The order to the transport controller, if the resource is a transport slice.
    public static Optional<TransportOrder> transportOrder(Resource resource) {
        return resource instanceof TransportSlice transport ? Optional.of(transport.order()) : Optional.empty();
    }

    /// Selects the transport controller: the one that serves the slice already, else the first registered one that is
    /// not in maintenance, else the first one.
    public record Wims(Inventory inventory, ResourceGraph held) {
        Optional<ComponentId> chosen() {
            Optional<ComponentId> serving = held.resources().stream()
                    .filter(TransportSlice.class::isInstance)
                    .map(Resource::component)
                    .findFirst();
            List<ComponentId> all =
                    inventory.all(Wim.class).stream().map(Wim::id).toList();
            return serving.or(() -> all.stream()
                            .filter(wim -> inventory.maintenance(wim).isEmpty())
                            .findFirst())
                    .or(() -> all.stream().findFirst());
        }
    }

    /// The resources that remove unheld things under names of ours from components: things that depend on other things
    /// of the same `owner` are removed first.
    public static List<Resource> strays(List<Found> found) {
        Set<ResourceId> named = new HashSet<>();
        return found.stream()
                .filter(one -> named.add(Stray.idOf(one.component(), one.trace())))
                .map(one -> (Resource) new Stray(
                        Stray.idOf(one.component(), one.trace()),
                        one.component(),
                        one.trace(),
                        found.stream()
                                .filter(other -> one.trace()
                                        .kind()
                                        .standsOn(other.trace().kind()))
                                .map(other -> Stray.idOf(other.component(), other.trace()))
                                .collect(Collectors.toSet())))
                .toList();
    }

    /// The thing that a resource of [#strays] removes; none for other resources.
    public static Optional<Found> found(Resource resource) {
        return resource instanceof Stray stray
                ? Optional.of(new Found(stray.component(), stray.trace()))
                : Optional.empty();
    }

    /// The trace of a transport slice at its controller; none for other resources.
    public static Optional<Trace> trace(Resource resource) {
        return resource instanceof TransportSlice transport
                ? Optional.of(new Trace(Trace.Kind.TRANSPORT, transport.outsideName(), transport.outsideName()))
                : Optional.empty();
    }

    /// A thing that a component listed.
    public record Found(ComponentId component, Trace trace) {}

    /// The account through which a network service is started.
    public static ResourceId accountOf(ServiceSite site) {
        return ResourceId.of(
                CloudAccount.KIND, site.vim().id() + "/" + site.nfvo().id());
    }

    private static Map<ComponentId, List<ServiceSite>> byVim(List<ServiceSite> sites) {
        var byVim = new LinkedHashMap<ComponentId, List<ServiceSite>>();
        sites.forEach(site ->
                byVim.computeIfAbsent(site.vim(), _ -> new ArrayList<>()).add(site));
        return byVim;
    }

    private static CloudProject project(Holder holder, ComponentId vim, List<ServiceSite> there, ResourceGraph held) {
        Amounts needed = there.stream().map(ServiceSite::flavour).reduce(Amounts.NONE, Amounts::plus);
        Amounts granted = held.find(tenantId(vim))
                .map(CloudProject.class::cast)
                .map(CloudProject::quota)
                .orElse(Amounts.NONE);
        return new CloudProject(
                tenantId(vim), vim, CloudProjectName.of(holder, vim), needed.max(granted), allOptional(there));
    }

    private static List<Resource> accounts(Holder holder, ComponentId vim, List<ServiceSite> there) {
        var accounts = new LinkedHashMap<ResourceId, Resource>();
        for (ServiceSite site : there) {
            ResourceId id = accountOf(site);
            List<ServiceSite> through =
                    there.stream().filter(other -> accountOf(other).equals(id)).toList();
            accounts.put(
                    id,
                    new CloudAccount(
                            id,
                            site.nfvo(),
                            vim,
                            CloudProjectName.of(holder, vim),
                            tenantId(vim),
                            allOptional(through)));
        }
        return List.copyOf(accounts.values());
    }

    private static ResourceId tenantId(ComponentId vim) {
        return ResourceId.of(CloudProject.KIND, vim.id());
    }

    private static boolean allOptional(List<ServiceSite> sites) {
        return sites.stream().allMatch(ServiceSite::optional);
    }
}
