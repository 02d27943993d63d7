package io.santoku.registration;

import io.santoku.inventory.Label;
import java.util.List;
import java.util.Optional;

/// Registers and deregisters entries of one kind. Calls to components happen outside transactions.
public interface Registrar<T> {
    /// Registers a new entry.
    RegistrationResult<T> add(T item, Label label);

    /// Registers a new entry without a label.
    default RegistrationResult<T> add(T item) {
        return add(item, Label.NONE);
    }

    /// Replaces the entry of the same id, or registers a new one if there is none.
    RegistrationResult<T> put(T item, Label label);

    /// Replaces or registers an entry without a label.
    default RegistrationResult<T> put(T item) {
        return put(item, Label.NONE);
    }

    /// Replaces the entry of this id by an item with another id, if nothing uses that entry. Most kinds of entry cannot
    /// be renamed.
    default RegistrationResult<T> rename(String id, T item, Label label) {
        return new RegistrationResult.Refused<>(new Refusal.Frozen(List.of("id"), List.of()));
    }

    /// Deregisters the entry; empty on success.
    Optional<Refusal> remove(String id);
}
