package io.santoku.provisioning;

import io.santoku.driver.AccountPrint;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.execution.ResourceHandler;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Registers cloud projects at orchestrators, and removes them again.
final class CloudAccountHandler implements ResourceHandler<CloudAccount, AccountFacts> {
    private final RegisteredDrivers drivers;

    CloudAccountHandler(RegisteredDrivers drivers) {
        this.drivers = drivers;
    }

    /// Records the given login and address once the orchestrator has accepted them; if that record is lost, they are
    /// given again.
    @Override
    public Progress<AccountFacts> apply(CloudAccount account, @Nullable AccountFacts known, Surroundings surroundings) {
        AccountOrder order = order(account, surroundings.required(account.tenant(), CloudProjectHolding.class));
        AccountPrint given = AccountPrint.of(order);
        return switch (drivers.nfvo(account.component()).ensureAccount(order, known)) {
            case Progress.Ready(var facts) -> new Progress.Ready<>(new AccountFacts(facts.accountId(), given));
            case Progress.Underway(var facts, var on) ->
                new Progress.Underway<>(new AccountFacts(facts.accountId(), given), on);
        };
    }

    @Override
    public Removal remove(CloudAccount account, @Nullable AccountFacts known) {
        return drivers.nfvo(account.component()).removeAccount(account.name(), known);
    }

    /// No orchestrator shows the login and the address that it has for a cloud, so the recorded ones are compared with
    /// the registered ones.
    @Override
    public Sight observe(CloudAccount account, @Nullable AccountFacts known) {
        Sight sight = drivers.nfvo(account.component()).observeAccount(account.name(), known);
        if (known == null || !sight.isThere() || isGivenAsRegistered(account, known)) {
            return sight;
        }
        var differences = new ArrayList<Difference>();
        if (sight instanceof Sight.Different(var seen)) {
            differences.addAll(seen);
        }
        differences.add(outdated(known));
        return new Sight.Different(differences);
    }

    private boolean isGivenAsRegistered(CloudAccount account, AccountFacts known) {
        return known.given() != null && known.given().cloud().equals(AccountPrint.cloud(drivers.cloud(account.vim())));
    }

    private static Difference outdated(AccountFacts known) {
        return new Difference(
                "address and login of the cloud",
                "as registered",
                known.given() == null ? "as given by an older version: the administrator's" : "as registered before");
    }

    private AccountOrder order(CloudAccount account, CloudProjectHolding project) {
        return new AccountOrder(
                account.name(),
                drivers.cloud(account.vim()),
                project.login(account.name()),
                project.ids().securityGroup());
    }
}
