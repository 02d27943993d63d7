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

/// Makes and removes cloud projects; `passwords` returns a fresh random password each time. The successor of a vanished
/// project is ready once nothing is left of the vanished one.
final class CloudProjectHandler implements ResourceHandler<CloudProject, CloudProjectHolding> {
    private final RegisteredDrivers drivers;
    private final Supplier<Secret> passwords;

    CloudProjectHandler(RegisteredDrivers drivers, Supplier<Secret> passwords) {
        this.drivers = drivers;
        this.passwords = passwords;
    }

    @Override
    public Progress<CloudProjectHolding> apply(
            CloudProject project, @Nullable CloudProjectHolding known, Surroundings surroundings) {
        Secret password = known == null ? passwords.get() : known.password();
        ProjectFacts ids = drivers.vim(project.component())
                .ensureProject(
                        new ProjectOrder(project.name(), project.quota(), password),
                        known == null ? null : known.ids());
        var holding = new CloudProjectHolding(ids, password);
        return ids.formerProjects().isEmpty()
                ? new Progress.Ready<>(holding)
                : new Progress.Underway<>(holding, "what is left in a project that is gone to go");
    }

    /// A smaller quota needs no change if the project is gone; a larger one is a fault then, because the project has to
    /// be healed first.
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
                    wanted); // it went after we had looked; the known facts still lead a heal to all that went with it
        }
        return progress;
    }

    private static DriverException gone(CloudProject project) {
        return new DriverException(
                "look at " + project.name(),
                new DriverFault.Conflict("its project is gone: heal the slice, then change it"));
    }

    private boolean isGone(CloudProject project, CloudProjectHolding known) {
        return switch (observe(project, known)) {
            case Sight.Gone _, Sight.Lost _ -> true;
            case Sight.Same _, Sight.Different _, Sight.Unseen _ -> false;
        };
    }

    @Override
    public Removal remove(CloudProject project, @Nullable CloudProjectHolding known) {
        drivers.vim(project.component()).removeProject(project.name(), known == null ? null : known.ids());
        return new Removal.Gone();
    }

    @Override
    public Sight observe(CloudProject project, @Nullable CloudProjectHolding known) {
        return drivers.vim(project.component())
                .observeProject(project.name(), project.quota(), known == null ? null : known.ids());
    }
}
