package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.openstack.TokenCheck.Access;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Keystone's tokens: issued for a password or another token, checked, and revoked.
final class KeystoneTokens {
    private static final String TOKENS = "/v3/auth/tokens";
    private static final String SUBJECT = "X-Subject-Token";
    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'.000000Z'").withZone(ZoneOffset.UTC);

    private KeystoneTokens() {}

    static void routes(Service keystone) {
        keystone.open("POST", TOKENS, KeystoneTokens::issue)
                .on("GET", TOKENS, KeystoneTokens::validate)
                .on("HEAD", TOKENS, KeystoneTokens::validate)
                .on("DELETE", TOKENS, KeystoneTokens::revoke)
                .on("GET", "/v3/auth/catalog", KeystoneTokens::catalogue)
                .on("GET", "/v3/auth/projects", KeystoneTokens::projects);
    }

    private static Reply issue(Request request, EmulatedCloud cloud) {
        Access access = new Login(cloud).token(Json.tree(request.body()));
        return Reply.json(201, Map.of("token", describe(request, cloud, access)))
                .with(SUBJECT, access.token().id());
    }

    private static Reply validate(Call call) {
        Access subject = subjectOf(call, "identity:validate_token");
        return Reply.json(200, Map.of("token", describe(call.request(), call.cloud(), subject)))
                .with(SUBJECT, subject.token().id());
    }

    private static Reply revoke(Call call) {
        Access subject = subjectOf(call, "identity:revoke_token");
        call.cloud().tokens().revoke(subject.token().id());
        return Reply.empty(204);
    }

    private static Reply catalogue(Call call) {
        return Reply.json(
                200,
                Ordered.map(
                        "catalog",
                        call.cloud().catalogue().entries(call.cloud().variant()),
                        "links",
                        Map.of("self", call.self())));
    }

    private static Reply projects(Call call) {
        Identity identity = call.cloud().identity();
        String user = call.access().user().id();
        return KeystoneLists.reply(
                call,
                "projects",
                identity.projects().all().stream()
                        .filter(project -> !identity.rolesOf(user, project.id()).isEmpty())
                        .map(project -> KeystoneProjects.describe(call, project))
                        .toList());
    }

    private static Access subjectOf(Call call, String rule) {
        String id = call.request().header(SUBJECT).orElse("");
        if (!id.equals(call.access().token().id())) {
            call.requireAdmin(rule);
        }
        return subject(call.cloud(), id);
    }

    private static Access subject(EmulatedCloud cloud, String id) {
        if (cloud.tokens().check(id) instanceof Access access) {
            return access;
        }
        throw Refusal.notFound("Could not find token: " + id + ".");
    }

    private static Map<String, Object> describe(Request request, EmulatedCloud cloud, Access access) {
        Token token = access.token();
        Map<String, Object> body = Ordered.of("methods", token.methods())
                .and("user", user(access.user()))
                .and("audit_ids", List.of(token.auditId()))
                .and("expires_at", time(token.lifetime().expiresAt()))
                .and("issued_at", time(token.lifetime().issuedAt()))
                .asMap();
        Project project = access.project();
        if (project != null) {
            body.put("project", owned(project));
            body.put("is_domain", false);
            body.put("roles", token.roles());
            if (!request.query().containsKey("nocatalog")) {
                body.put("catalog", cloud.catalogue().entries(cloud.variant()));
            }
        }
        return body;
    }

    private static Map<String, Object> user(User user) {
        return Ordered.of("domain", KeystoneDomains.reference())
                .and("id", user.id())
                .and("name", user.name())
                .and("password_expires_at", null)
                .asMap();
    }

    private static Map<String, Object> owned(Named named) {
        return Ordered.of("domain", KeystoneDomains.reference())
                .and("id", named.id())
                .and("name", named.name())
                .asMap();
    }

    private static String time(Instant instant) {
        return WHOLE_SECONDS.format(instant);
    }
}
