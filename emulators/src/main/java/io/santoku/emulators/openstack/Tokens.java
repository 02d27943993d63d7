package io.santoku.emulators.openstack;

import io.santoku.emulators.openstack.TokenCheck.Access;
import io.santoku.emulators.openstack.TokenCheck.Invalid;
import io.santoku.emulators.openstack.TokenCheck.UserGone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tokens of a cloud and their revocations.
final class Tokens {
    private static final int TIDY_EVERY = 1_000;

    private final Identity identity;
    private final InstantSource clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Instant> revocations = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Duration lifetime;

    Tokens(Identity identity, InstantSource clock, Duration lifetime) {
        this.identity = identity;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    void lifetime(Duration value) {
        lifetime = value;
    }

    /// Issues a new token; one that was issued for another token expires with that one.
    Access issue(User user, @Nullable Project project, @Nullable Token origin) {
        Instant now = clock.instant();
        Instant end = origin == null ? now.plus(lifetime) : origin.lifetime().expiresAt();
        var token = new Token(
                Ids.token(),
                user.id(),
                project == null ? null : project.id(),
                project == null ? List.of() : identity.rolesOf(user.id(), project.id()),
                new Token.Lifetime(now, end),
                origin == null ? List.of("password") : List.of("password", "token"),
                Ids.hex().substring(0, 22));
        tidy(now);
        tokens.put(token.id(), token);
        return new Access(token, user, project);
    }

    TokenCheck check(String id) {
        Token token = tokens.get(id);
        if (token == null || !clock.instant().isBefore(token.lifetime().expiresAt())) {
            return new Invalid();
        }
        return identity.users()
                .find(token.userId())
                .map(user -> check(token, user))
                .orElseGet(() -> new UserGone(token.userId()));
    }

    void revoke(String id) {
        tokens.remove(id);
    }

    /// Ends every token of a user or project, or of a user on a project when both are given.
    void revokeAll(String... owners) {
        revocations.put(String.join("/", owners), clock.instant());
    }

    private TokenCheck check(Token token, User user) {
        if (!user.enabled() || isRevoked(token)) {
            return new Invalid();
        }
        if (token.projectId() == null) {
            return new Access(token, user, null);
        }
        return enabledProject(token.projectId())
                .<TokenCheck>map(project -> new Access(token, user, project))
                .orElseGet(Invalid::new);
    }

    private Optional<Project> enabledProject(String id) {
        return identity.projects().find(id).filter(Project::enabled);
    }

    // Sic: revocations have a resolution of whole seconds, so a token of the same second, even a later one, is revoked
    // too.
    private boolean isRevoked(Token token) {
        long issued = token.lifetime().issuedAt().getEpochSecond();
        return Stream.of(token.userId(), String.valueOf(token.projectId()), token.userId() + "/" + token.projectId())
                .map(revocations::get)
                .filter(Objects::nonNull)
                .anyMatch(revoked -> issued <= revoked.getEpochSecond());
    }

    private void tidy(Instant now) {
        if (issued.incrementAndGet() % TIDY_EVERY == 0) {
            tokens.values().removeIf(token -> token.lifetime().expiresAt().isBefore(now));
        }
    }
}
