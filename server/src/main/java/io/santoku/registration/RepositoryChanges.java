package io.santoku.registration;

import io.santoku.inventory.Label;
import io.santoku.inventory.Repository;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Adds, replaces and removes entries of a repository under the rules of registration; each method must run in a
/// transaction. `frozen` says what speaks against turning the first entry into the second, `users` lists who uses one.
record RepositoryChanges<T>(
        Repository<T> repository,
        Function<T, String> id,
        BiFunction<T, T, Optional<Refusal>> frozen,
        Function<T, List<String>> users) {

    RegistrationResult<T> insert(T item, Label label) {
        return repository.add(item, label) ? done(item, true) : new Refused<>(new Refusal.Taken(id.apply(item)));
    }

    /// Adds first and looks then, so that of two that come at once, the second replaces the first.
    RegistrationResult<T> upsert(T item, Label label) {
        if (repository.add(item, label)) {
            return done(item, true);
        }
        return repository
                .lock(id.apply(item))
                .map(held -> replace(held.item(), item, label))
                .orElseGet(() -> new Refused<>(new Refusal.Taken(id.apply(item))));
    }

    Optional<Refusal> remove(String itemId) {
        return remove(itemId, users);
    }

    /// The same with other users.
    Optional<Refusal> remove(String itemId, Function<T, List<String>> users) {
        var held = repository.lock(itemId);
        if (held.isEmpty()) {
            return Optional.of(new Refusal.Unknown(itemId));
        }
        List<String> holders = users.apply(held.get().item());
        if (!holders.isEmpty()) {
            return Optional.of(new Refusal.InUse(holders));
        }
        repository.remove(itemId);
        return Optional.empty();
    }

    /// What would speak against storing it, as far as can be seen without the lock.
    Optional<Refusal> objection(T item) {
        return repository.find(id.apply(item)).flatMap(held -> frozen.apply(held.item(), item));
    }

    /// Whether its id is taken, as far as can be seen without the lock.
    Optional<Refusal> taken(T item) {
        return repository.find(id.apply(item)).map(_ -> new Refusal.Taken(id.apply(item)));
    }

    private RegistrationResult<T> replace(T held, T item, Label label) {
        Optional<Refusal> objection = frozen.apply(held, item);
        if (objection.isPresent()) {
            return new Refused<>(objection.get());
        }
        repository.replace(item, label);
        return done(item, false);
    }

    private RegistrationResult<T> done(T item, boolean created) {
        return new Done<>(repository.find(id.apply(item)).orElseThrow(), created);
    }
}
