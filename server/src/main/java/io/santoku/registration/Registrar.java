package io.santoku.registration;

import io.santoku.inventory.Label;
import java.util.List;
import java.util.Optional;

/// Registers and deregisters entries of one kind. Calls to components happen outside transactions.
public interface Registrar<T> {
    /// Registers a new one.
    RegistrationResult<T> add(T item, Label label);

    /// The same without wishes.
    default RegistrationResult<T> add(T item) {
        return add(item, Label.NONE);
    }

    /// Puts it in the place of the one of the same id, or registers it when there is none.
    RegistrationResult<T> put(T item, Label label);

    /// The same without wishes.
    default RegistrationResult<T> put(T item) {
        return put(item, Label.NONE);
    }

    /// Registers it in the place of the one that was `id`, if nobody uses that. Most things keep what they are called.
    default RegistrationResult<T> rename(String id, T item, Label label) {
        return new RegistrationResult.Refused<>(new Refusal.Frozen(List.of("id"), List.of()));
    }

    /// Takes it off the register; empty when that is done.
    Optional<Refusal> remove(String id);
}
