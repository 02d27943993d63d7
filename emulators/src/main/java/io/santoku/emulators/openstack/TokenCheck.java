package io.santoku.emulators.openstack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a token turns out to be when it is used.
sealed interface TokenCheck {

    /// It opens doors: whose it is, and for which project.
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

    /// Its user was deleted.
    record UserGone(String userId) implements TokenCheck {}

    /// It is unknown, expired or revoked.
    record Invalid() implements TokenCheck {}
}
