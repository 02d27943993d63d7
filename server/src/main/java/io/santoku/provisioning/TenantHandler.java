package io.santoku.provisioning;

import io.santoku.driver.Fleet;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver.TenantFacts;
import io.santoku.driver.VimDriver.TenantOrder;
import io.santoku.execution.ResourceHandler;
import io.santoku.inventory.Secret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes and removes tenants; `passwords` gives a fresh random one each time.
final class TenantHandler implements ResourceHandler<Tenant, TenantHolding> {
    private final Fleet fleet;
    private final Supplier<Secret> passwords;

    TenantHandler(Fleet fleet, Supplier<Secret> passwords) {
        this.fleet = fleet;
        this.passwords = passwords;
    }

    @Override
    public Progress<TenantHolding> apply(Tenant tenant, @Nullable TenantHolding known, Surroundings surroundings) {
        Secret password = known == null ? passwords.get() : known.password();
        TenantFacts ids = fleet.vim(tenant.component())
                .ensureTenant(
                        new TenantOrder(tenant.name(), tenant.quota(), password), known == null ? null : known.ids());
        return new Progress.Ready<>(new TenantHolding(ids, password));
    }

    @Override
    public Removal remove(Tenant tenant, @Nullable TenantHolding known) {
        fleet.vim(tenant.component()).removeTenant(tenant.name(), known == null ? null : known.ids());
        return new Removal.Gone();
    }

    @Override
    public Sight observe(Tenant tenant, @Nullable TenantHolding known) {
        return fleet.vim(tenant.component())
                .observeTenant(tenant.name(), tenant.quota(), known == null ? null : known.ids());
    }
}
