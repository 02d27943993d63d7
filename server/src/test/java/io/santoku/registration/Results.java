package io.santoku.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;

/// What tests expect of the register's answers.
final class Results {
    private Results() {}

    static <T> Done<T> done(RegistrationResult<T> result) {
        assertThat(result).isInstanceOf(Done.class);
        return (Done<T>) result;
    }

    static <T> Refusal refusal(RegistrationResult<T> result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused<T>) result).refusal();
    }
}
