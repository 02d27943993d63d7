package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Credentials;
import org.jspecify.annotations.Nullable;

/// How we log in at a component, as the API shows it: without the password.
record CredentialsView(
        String username,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String password,
        String project) {
    static CredentialsView of(Credentials credentials) {
        return new CredentialsView(credentials.username(), null, credentials.project());
    }
}
