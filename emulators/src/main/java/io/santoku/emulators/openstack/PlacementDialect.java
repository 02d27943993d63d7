package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.List;
import java.util.Map;

/// Placement: `{"errors": [{"status", "title", "detail", "request_id"}]}`; versions 1.0 to 1.39.
record PlacementDialect(Catalogue catalogue) implements Dialect {
    static final Microversions VERSIONS = new Microversions("placement", 1, 0, 39);

    @Override
    public Reply error(Refusal refusal) {
        if (refusal.status() == 401) {
            return KeystoneDialect.challenged(
                    Reply.json(401, Map.of("error", KeystoneDialect.body(refusal))), catalogue);
        }
        return Reply.json(refusal.status(), Map.of("errors", List.of(body(refusal))));
    }

    @Override
    public Refusal denied(String rule) {
        return Refusal.forbidden(
                "Access was denied to this resource.\n\n Policy does not allow " + rule + " to be performed.  ");
    }

    @Override
    public Refusal malformed() {
        return Refusal.badRequest(
                "The server could not comply with the request since it is either malformed or otherwise incorrect."
                        + "\n\n Malformed JSON  ");
    }

    @Override
    public int minorVersion(Request request) {
        String asked = VERSIONS.asked(request).orElse(VERSIONS.version(VERSIONS.oldest()));
        if (!VERSIONS.isWellFormed(asked)) {
            throw Refusal.badRequest("invalid version string: " + asked);
        }
        if (!VERSIONS.isSpoken(asked)) {
            throw new Refusal(406, "HTTPNotAcceptable", "Unacceptable version header: " + asked);
        }
        return VERSIONS.minorOf(asked);
    }

    @Override
    public Reply finish(Reply reply, int minor) {
        return reply.with("openstack-api-version", "placement " + VERSIONS.version(minor))
                .with("vary", "openstack-api-version")
                .with("x-openstack-request-id", Ids.request());
    }

    private static Map<String, Object> body(Refusal refusal) {
        Map<String, Object> body = Ordered.of("status", refusal.status())
                .and("title", Titles.of(refusal.status()))
                .and("detail", refusal.text())
                .and("request_id", Ids.request())
                .asMap();
        if (refusal.status() == 406) {
            body.put("max_version", VERSIONS.version(VERSIONS.newest()));
            body.put("min_version", VERSIONS.version(VERSIONS.oldest()));
        }
        return body;
    }
}
