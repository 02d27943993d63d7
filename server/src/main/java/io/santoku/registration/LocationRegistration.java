package io.santoku.registration;

import io.santoku.inventory.Label;
import io.santoku.inventory.Location;
import io.santoku.inventory.Storage;
import io.santoku.registration.Refusal.Permanent;
import java.util.Optional;

/// Registers locations; the location `core` always exists and can be neither renamed nor removed.
final class LocationRegistration implements Registrar<Location> {
    private final Storage storage;
    private final RepositoryChanges<Location> shelving;

    LocationRegistration(Storage storage, Users users) {
        this.storage = storage;
        this.shelving = new RepositoryChanges<>(
                storage.registry().locations(),
                Location::id,
                (_, _) -> Optional.empty(),
                location -> users.ofLocation(location.id()));
    }

    @Override
    public RegistrationResult<Location> add(Location location, Label label) {
        return storage.transactions().inTransaction(() -> shelving.insert(location, label));
    }

    @Override
    public RegistrationResult<Location> put(Location location, Label label) {
        return storage.transactions().inTransaction(() -> shelving.upsert(location, label));
    }

    @Override
    public RegistrationResult<Location> rename(String id, Location location, Label label) {
        if (id.equals(Location.CORE)) {
            return new RegistrationResult.Refused<>(new Permanent(id));
        }
        try {
            return storage.transactions().inTransaction(() -> renamed(id, location, label));
        } catch (Overtaken taken) {
            return new RegistrationResult.Refused<>(taken.refusal);
        }
    }

    private RegistrationResult<Location> renamed(String id, Location location, Label label) {
        Optional<Refusal> obstacle = shelving.remove(id);
        if (obstacle.isPresent()) {
            return new RegistrationResult.Refused<>(obstacle.get());
        }
        RegistrationResult<Location> added = shelving.insert(location, label);
        if (added instanceof RegistrationResult.Refused<Location>(var refusal)) {
            throw new Overtaken(refusal);
        }
        return added;
    }

    /// Rolls the transaction back, so that the old location stays.
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        Overtaken(Refusal refusal) {
            this.refusal = refusal;
        }
    }

    @Override
    public Optional<Refusal> remove(String id) {
        if (id.equals(Location.CORE)) {
            return Optional.of(new Permanent(id));
        }
        return storage.transactions().inTransaction(() -> shelving.remove(id));
    }
}
