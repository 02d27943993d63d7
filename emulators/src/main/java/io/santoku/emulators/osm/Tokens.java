package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The tokens of the only user; using a token does not extend its life.
final class Tokens {
    private static final String BEARER = "Bearer ";

    private final Login login;
    private final Supplier<OsmSettings> settings;
    private final InstantSource clock;
    private final String userId = UUID.randomUUID().toString();
    private final String projectId = UUID.randomUUID().toString();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    Tokens(Login login, Supplier<OsmSettings> settings, InstantSource clock) {
        this.login = login;
        this.settings = settings;
        this.clock = clock;
    }

    String projectId() {
        return projectId;
    }

    Answer issue(Request request) {
        Map<String, Object> body = Dialect.members(request);
        if (!body.containsKey("username") || !body.containsKey("password")) {
            throw new OsmError(400, "'NoneType' object has no attribute 'encode'");
        }
        if (!login.username().equals(body.get("username")) || !login.password().equals(body.get("password"))) {
            throw new OsmError(401, "Invalid username/password");
        }
        Maps.text(body, "project_id").ifPresent(this::mustBeMine);
        return issue();
    }

    /// Returns when the request contains a valid token; throws the refusal otherwise.
    void check(Request request) {
        String header = request.header("authorization")
                .orElseThrow(() -> new OsmError(401, "Needed a token or Authorization http header"));
        Instant expiry = expiries.get(header.startsWith(BEARER) ? header.substring(BEARER.length()) : "");
        if (expiry == null) {
            throw new OsmError(401, "Invalid Token or Authorization HTTP header");
        }
        if (!clock.instant().isBefore(expiry)) {
            throw new OsmError(401, "Expired Token or Authorization HTTP header");
        }
    }

    Answer revoke(String token) {
        if (expiries.remove(token) == null) {
            throw OsmError.notFound("tokens", token);
        }
        return Answer.ok("token '%s' deleted".formatted(token));
    }

    void clear() {
        expiries.clear();
    }

    private void mustBeMine(String project) {
        if (!project.equals(login.project()) && !project.equals(projectId)) {
            throw new OsmError(404, "project '%s' not found".formatted(project));
        }
    }

    private Answer issue() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expiry = now.plus(settings.get().times().tokenLifetime());
        expiries.put(id, expiry);
        return Answer.ok(body(id, now, expiry)).at("/osm/admin/v1/tokens/" + id);
    }

    private Map<String, Object> body(String id, Instant issued, Instant expiry) {
        Map<String, Object> body =
                Maps.of("id", id, "_id", id, "issued_at", Times.seconds(issued), "expires", Times.seconds(expiry));
        body.putAll(Maps.of("project_id", projectId, "project_name", login.project(), "user_id", userId));
        body.putAll(Maps.of("username", login.username(), "admin", true));
        body.put("roles", List.of(Map.of("name", "system_admin", "id", userId)));
        body.putAll(Maps.of("remote_host", "127.0.0.1", "remote_port", 0));
        return body;
    }
}
