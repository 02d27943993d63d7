package io.santoku.provisioning;

import io.santoku.driver.Fleet;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.execution.ResourceKind;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Wim;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What a slice needs before anything can run: a tenant on every cloud that it uses, an account for it at every
/// orchestrator, and a transport slice.
public final class Provisioning {
    private Provisioning() {}

    /// The kinds of resource of this phase.
    public static List<ResourceKind<?, ?>> kinds(Fleet fleet, Supplier<Secret> passwords) {
        return List.of(
                new ResourceKind<>(
                        Tenant.KIND,
                        Phase.PROVISIONING,
                        Tenant.class,
                        TenantHolding.class,
                        new TenantHandler(fleet, passwords)),
                new ResourceKind<>(
                        CloudAccount.KIND,
                        Phase.PROVISIONING,
                        CloudAccount.class,
                        AccountFacts.class,
                        new CloudAccountHandler(fleet)),
                new ResourceKind<>(
                        TransportSlice.KIND,
                        Phase.PROVISIONING,
                        TransportSlice.class,
                        TransportHolding.class,
                        new TransportSliceHandler(fleet)));
    }

    /// The resources of this phase for a slice whose network services are placed so.
    public static List<Resource> resources(
            SliceId slice, SliceDesign design, List<Placement> placements, Inventory inventory) {
        var resources = new ArrayList<Resource>();
        byVim(placements).forEach((vim, there) -> resources.add(tenant(slice, vim, there)));
        byVim(placements).forEach((vim, there) -> resources.addAll(accounts(slice, vim, there)));
        inventory.all(Wim.class).stream()
                .findFirst()
                .map(wim -> transport(slice, wim.id(), design, placements))
                .ifPresent(resources::add);
        return resources;
    }

    /// The account through which a network service is started.
    public static ResourceId accountOf(Placement placement) {
        return ResourceId.of(
                CloudAccount.KIND,
                placement.vim().id() + "/" + placement.descriptor().nfvo().id());
    }

    private static Map<ComponentId, List<Placement>> byVim(List<Placement> placements) {
        var byVim = new LinkedHashMap<ComponentId, List<Placement>>();
        placements.forEach(placement ->
                byVim.computeIfAbsent(placement.vim(), _ -> new ArrayList<>()).add(placement));
        return byVim;
    }

    private static Tenant tenant(SliceId slice, ComponentId vim, List<Placement> there) {
        Amounts quota = there.stream()
                .map(placement -> placement.descriptor().flavour())
                .reduce(Amounts.NONE, Amounts::plus);
        return new Tenant(tenantId(vim), vim, TenantName.of(slice, vim), quota, allOptional(there));
    }

    private static List<Resource> accounts(SliceId slice, ComponentId vim, List<Placement> there) {
        var accounts = new LinkedHashMap<ResourceId, Resource>();
        for (Placement placement : there) {
            ResourceId id = accountOf(placement);
            List<Placement> through =
                    there.stream().filter(other -> accountOf(other).equals(id)).toList();
            accounts.put(
                    id,
                    new CloudAccount(
                            id,
                            placement.descriptor().nfvo(),
                            vim,
                            TenantName.of(slice, vim),
                            tenantId(vim),
                            allOptional(through)));
        }
        return List.copyOf(accounts.values());
    }

    private static ResourceId tenantId(ComponentId vim) {
        return ResourceId.of(Tenant.KIND, vim.id());
    }

    private static boolean allOptional(List<Placement> placements) {
        return placements.stream().allMatch(placement -> placement.request().optional());
    }

    private static TransportSlice transport(
            SliceId slice, ComponentId wim, SliceDesign design, List<Placement> placements) {
        return new TransportSlice(
                ResourceId.of(TransportSlice.KIND, wim.id()), wim, TransportOrders.order(slice, design, placements));
    }
}
