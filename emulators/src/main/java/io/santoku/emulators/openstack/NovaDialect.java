package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.Map;

/// Nova: one key named after the fault, except for a 401 and for an unknown path; versions 2.1 to 2.93.
record NovaDialect(Catalogue catalogue) implements Dialect {
    static final Microversions VERSIONS = new Microversions("compute", 2, 1, 93);
    private static final String OLD_HEADER = "X-OpenStack-Nova-API-Version";

    @Override
    public Reply error(Refusal refusal) {
        if (refusal.status() == 401) {
            return KeystoneDialect.challenged(
                    Reply.json(401, Map.of("error", KeystoneDialect.body(refusal))), catalogue);
        }
        return Reply.json(
                refusal.status(),
                Map.of(faultName(refusal.status()), Ordered.map("code", refusal.status(), "message", refusal.text())));
    }

    @Override
    public Refusal denied(String rule) {
        return Refusal.forbidden("Policy doesn't allow " + rule + " to be performed.");
    }

    @Override
    public Refusal malformed() {
        return Refusal.badRequest("Malformed request body");
    }

    @Override
    public int minorVersion(Request request) {
        String asked = VERSIONS.asked(request)
                .or(() -> request.header(OLD_HEADER))
                .orElse(VERSIONS.version(VERSIONS.oldest()));
        if (!VERSIONS.isWellFormed(asked)) {
            throw Refusal.badRequest(
                    "API Version String " + asked + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        if (!VERSIONS.isSpoken(asked)) {
            throw new Refusal(
                    406,
                    "HTTPNotAcceptable",
                    "Version " + asked + " is not supported by the API. Minimum is 2.1 and maximum is 2.93.");
        }
        return VERSIONS.minorOf(asked);
    }

    @Override
    public int oldestMinor() {
        return VERSIONS.oldest();
    }

    @Override
    public Reply finish(Reply reply, int minor) {
        return reply.with("OpenStack-API-Version", "compute " + VERSIONS.version(minor))
                .with(OLD_HEADER, VERSIONS.version(minor))
                .with("Vary", "OpenStack-API-Version, " + OLD_HEADER)
                .with("x-openstack-request-id", Ids.request());
    }

    @Override
    public Reply unknownPath() {
        return Reply.json(
                404,
                Ordered.of("message", "The resource could not be found.<br /><br />\n\n\n")
                        .and("code", "404 Not Found")
                        .and("title", "Not Found")
                        .asMap());
    }

    private static String faultName(int status) {
        return switch (status) {
            case 400 -> "badRequest";
            case 403 -> "forbidden";
            case 404 -> "itemNotFound";
            case 405 -> "badMethod";
            case 409 -> "conflictingRequest";
            case 413, 429 -> "overLimit";
            case 501 -> "notImplemented";
            case 503 -> "serviceUnavailable";
            default -> "computeFault";
        };
    }
}
