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
/// transaction. `frozen` returns the reason why the first entry must not become the second, `users` lists the users of
/// an entry.
record RepositoryChanges<T>(
        Repository<T> repository,
        Function<T, String> id,
        BiFunction<T, T, Optional<Refusal>> frozen,
        Function<T, List<String>> users) {

    RegistrationResult<T> insert(T item, Label label) {
        return repository.add(item, label) ? done(item, true) : new Refused<>(new Refusal.Taken(id.apply(item)));
    }

    /// Tries to add before it looks for an existing entry, so that of two concurrent calls the second replaces the
    /// first.
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

    /// Removes the entry unless it has users, as `users` lists them.
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

    /// Returns the reason not to store the item, as far as it is known without the lock.
    Optional<Refusal> objection(T item) {
        return repository.find(id.apply(item)).flatMap(held -> frozen.apply(held.item(), item));
    }

    /// Returns a refusal if the id of the item is taken, as far as it is known without the lock.
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
