package io.santoku.registration;

import java.util.Optional;

/// Where things of one kind are registered and taken off the register. Calls to components happen outside transactions.
public interface Desk<T> {
    /// Registers a new one.
    RegistrationResult<T> add(T item);

    /// Puts it in the place of the one of the same id, or registers it when there is none.
    RegistrationResult<T> put(T item);

    /// Takes it off the register; empty when that is done.
    Optional<Refusal> remove(String id);
}
