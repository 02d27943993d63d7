package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Login;
import org.jspecify.annotations.Nullable;

/// The login at a component, in the form of the API: without the password.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialsView(
        String username,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String password,
        @Nullable String project) {
    /// Returns the view of a login without a project; null when there is no login.
    static @Nullable CredentialsView of(@Nullable Login login) {
        return login == null ? null : of(login.username(), null);
    }

    static CredentialsView of(Credentials credentials) {
        return of(credentials.username(), credentials.project());
    }

    private static CredentialsView of(String username, @Nullable String project) {
        return new CredentialsView(username, null, project);
    }
}
