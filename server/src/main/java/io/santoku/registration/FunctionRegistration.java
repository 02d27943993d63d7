package io.santoku.registration;

import io.santoku.inventory.Label;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Storage;
import io.santoku.registration.Refusal.UnknownLocation;
import io.santoku.registration.RegistrationResult.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Registers network functions, each at a registered location.
final class FunctionRegistration implements Registrar<NetworkFunction> {
    private final Storage storage;
    private final Users users;
    private final RepositoryChanges<NetworkFunction> shelving;

    FunctionRegistration(Storage storage, Users users) {
        this.storage = storage;
        this.users = users;
        this.shelving = new RepositoryChanges<>(
                storage.registry().functions(),
                NetworkFunction::id,
                this::frozen,
                function -> users.ofFunction(function.id()));
    }

    @Override
    public RegistrationResult<NetworkFunction> add(NetworkFunction function, Label label) {
        return atItsLocation(function, () -> shelving.insert(function, label));
    }

    @Override
    public RegistrationResult<NetworkFunction> put(NetworkFunction function, Label label) {
        return atItsLocation(function, () -> shelving.upsert(function, label));
    }

    @Override
    public Optional<Refusal> remove(String id) {
        return storage.transactions().inTransaction(() -> shelving.remove(id));
    }

    private RegistrationResult<NetworkFunction> atItsLocation(
            NetworkFunction function, Supplier<RegistrationResult<NetworkFunction>> store) {
        return storage.transactions().inTransaction(() -> {
            if (storage.registry().locations().lock(function.location()).isEmpty()) {
                return new Refused<>(new UnknownLocation(function.location()));
            }
            return store.get();
        });
    }

    // Running slices were built from the function with these members.
    private Optional<Refusal> frozen(NetworkFunction held, NetworkFunction wanted) {
        var members = new ArrayList<String>();
        addIfChanged(members, "generation", held.generation(), wanted.generation());
        addIfChanged(members, "domain", held.domain(), wanted.domain());
        addIfChanged(members, "realisation", held.realisation(), wanted.realisation());
        addIfChanged(members, "location", held.location(), wanted.location());
        return members.isEmpty() ? Optional.empty() : Users.freeze(members, users.ofFunction(held.id()));
    }

    private static void addIfChanged(List<String> members, String member, Object held, Object wanted) {
        if (!held.equals(wanted)) {
            members.add(member);
        }
    }
}
