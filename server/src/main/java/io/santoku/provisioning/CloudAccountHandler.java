package io.santoku.provisioning;

import io.santoku.driver.Fleet;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import org.jspecify.annotations.Nullable;

/// Registers tenants with orchestrators, and takes them away again.
final class CloudAccountHandler implements ResourceHandler<CloudAccount, AccountFacts> {
    private final Fleet fleet;

    CloudAccountHandler(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Progress<AccountFacts> apply(CloudAccount account, @Nullable AccountFacts known, Surroundings surroundings) {
        var tenant = surroundings.required(account.tenant(), TenantHolding.class);
        var order = new AccountOrder(
                account.name(),
                fleet.cloud(account.vim()),
                account.name(),
                tenant.ids().securityGroup());
        return fleet.nfvo(account.component()).ensureAccount(order, known);
    }

    @Override
    public Removal remove(CloudAccount account, @Nullable AccountFacts known) {
        return fleet.nfvo(account.component()).removeAccount(account.name(), known);
    }

    @Override
    public Sight observe(CloudAccount account, @Nullable AccountFacts known) {
        return fleet.nfvo(account.component()).observeAccount(account.name(), known);
    }
}
