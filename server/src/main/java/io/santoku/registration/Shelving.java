package io.santoku.registration;

import io.santoku.inventory.Label;
import io.santoku.inventory.Shelf;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What putting things on a shelf and taking them off has in common; each verb wants to run in a transaction. `frozen`
/// says what speaks against turning the first into the second, `users` who holds on to one.
record Shelving<T>(
        Shelf<T> shelf,
        Function<T, String> id,
        BiFunction<T, T, Optional<Refusal>> frozen,
        Function<T, List<String>> users) {

    RegistrationResult<T> insert(T item, Label label) {
        return shelf.add(item, label) ? done(item, true) : new Refused<>(new Refusal.Taken(id.apply(item)));
    }

    /// Adds first and looks then, so that of two that come at once, the second replaces the first.
    RegistrationResult<T> upsert(T item, Label label) {
        if (shelf.add(item, label)) {
            return done(item, true);
        }
        return shelf.lock(id.apply(item))
                .map(held -> replace(held.item(), item, label))
                .orElseGet(() -> new Refused<>(new Refusal.Taken(id.apply(item))));
    }

    Optional<Refusal> remove(String itemId) {
        return remove(itemId, users);
    }

    /// The same with other users.
    Optional<Refusal> remove(String itemId, Function<T, List<String>> users) {
        var held = shelf.lock(itemId);
        if (held.isEmpty()) {
            return Optional.of(new Refusal.Unknown(itemId));
        }
        List<String> holders = users.apply(held.get().item());
        if (!holders.isEmpty()) {
            return Optional.of(new Refusal.InUse(holders));
        }
        shelf.remove(itemId);
        return Optional.empty();
    }

    /// What would speak against putting it on the shelf, as far as can be seen without the lock.
    Optional<Refusal> objection(T item) {
        return shelf.find(id.apply(item)).flatMap(held -> frozen.apply(held.item(), item));
    }

    /// Whether its id is taken, as far as can be seen without the lock.
    Optional<Refusal> taken(T item) {
        return shelf.find(id.apply(item)).map(_ -> new Refusal.Taken(id.apply(item)));
    }

    private RegistrationResult<T> replace(T held, T item, Label label) {
        Optional<Refusal> objection = frozen.apply(held, item);
        if (objection.isPresent()) {
            return new Refused<>(objection.get());
        }
        shelf.replace(item, label);
        return done(item, false);
    }

    private RegistrationResult<T> done(T item, boolean created) {
        return new Done<>(shelf.find(id.apply(item)).orElseThrow(), created);
    }
}
