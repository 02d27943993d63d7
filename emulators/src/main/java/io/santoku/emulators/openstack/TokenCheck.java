package io.santoku.emulators.openstack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The result of checking a token.
sealed interface TokenCheck {

    /// The token is valid for this user, and for this project if there is one.
    record Access(Token token, User user, @Nullable Project project) implements TokenCheck {
        boolean isAdmin() {
            return token.roles().stream().anyMatch(role -> role.name().equals("admin"));
        }

        boolean isFor(String projectId) {
            return projectId.equals(token.projectId());
        }

        Optional<String> projectId() {
            return Optional.ofNullable(token.projectId());
        }
    }

    /// The token's user was deleted.
    record UserGone(String userId) implements TokenCheck {}

    /// The token is unknown, expired or revoked.
    record Invalid() implements TokenCheck {}
}
