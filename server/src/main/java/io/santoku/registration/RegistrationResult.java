package io.santoku.registration;

import io.santoku.inventory.Entry;

/// What came of registering, replacing or refreshing.
public sealed interface RegistrationResult<T> {
    /// It is stored; `created` when it was not there before.
    record Done<T>(Entry<T> entry, boolean created) implements RegistrationResult<T> {}

    /// Nothing has changed.
    record Refused<T>(Refusal refusal) implements RegistrationResult<T> {}
}
