package io.santoku.provisioning;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.execution.ResourceHandler;
import io.santoku.inventory.Secret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes and removes tenants; `passwords` gives a fresh random one each time. A tenant whose project vanished is made
/// again once nothing is left in the one that is gone.
final class CloudProjectHandler implements ResourceHandler<CloudProject, CloudProjectHolding> {
    private final RegisteredDrivers drivers;
    private final Supplier<Secret> passwords;

    CloudProjectHandler(RegisteredDrivers drivers, Supplier<Secret> passwords) {
        this.drivers = drivers;
        this.passwords = passwords;
    }

    @Override
    public Progress<CloudProjectHolding> apply(
            CloudProject tenant, @Nullable CloudProjectHolding known, Surroundings surroundings) {
        Secret password = known == null ? passwords.get() : known.password();
        ProjectFacts ids = drivers.vim(tenant.component())
                .ensureProject(
                        new ProjectOrder(tenant.name(), tenant.quota(), password), known == null ? null : known.ids());
        var holding = new CloudProjectHolding(ids, password);
        return ids.formerProjects().isEmpty()
                ? new Progress.Ready<>(holding)
                : new Progress.Underway<>(holding, "what is left in a project that is gone to go");
    }

    /// Less quota for what is gone is no change; more of it is nothing to be had without it.
    @Override
    public Progress<CloudProjectHolding> update(
            CloudProject held, CloudProject wanted, @Nullable CloudProjectHolding known, Surroundings surroundings) {
        if (known == null) {
            return apply(wanted, null, surroundings);
        }
        if (isGone(held, known)) {
            if (wanted.quota().missingIn(held.quota()).isEmpty()) {
                return new Progress.Ready<>(known);
            }
            throw gone(wanted);
        }
        Progress<CloudProjectHolding> progress = apply(wanted, known, surroundings);
        if (!progress.facts().ids().projectId().equals(known.ids().projectId())) {
            throw gone(
                    wanted); // it went after we had looked; what is known still leads a heal to all that it took along
        }
        return progress;
    }

    private static DriverException gone(CloudProject tenant) {
        return new DriverException(
                "look at " + tenant.name(),
                new DriverFault.Conflict("its project is gone: heal the slice, then change it"));
    }

    private boolean isGone(CloudProject tenant, CloudProjectHolding known) {
        return switch (observe(tenant, known)) {
            case Sight.Gone _, Sight.Lost _ -> true;
            case Sight.Same _, Sight.Different _, Sight.Unseen _ -> false;
        };
    }

    @Override
    public Removal remove(CloudProject tenant, @Nullable CloudProjectHolding known) {
        drivers.vim(tenant.component()).removeProject(tenant.name(), known == null ? null : known.ids());
        return new Removal.Gone();
    }

    @Override
    public Sight observe(CloudProject tenant, @Nullable CloudProjectHolding known) {
        return drivers.vim(tenant.component())
                .observeProject(tenant.name(), tenant.quota(), known == null ? null : known.ids());
    }
}
