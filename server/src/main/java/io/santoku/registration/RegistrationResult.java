package io.santoku.registration;

import io.santoku.inventory.Entry;

/// The result of registering, replacing or refreshing an entry.
public sealed interface RegistrationResult<T> {
    /// The entry is stored; `created` is true when it did not exist before.
    record Done<T>(Entry<T> entry, boolean created) implements RegistrationResult<T> {}

    /// Nothing changed.
    record Refused<T>(Refusal refusal) implements RegistrationResult<T> {}
}
