package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.Arrays;
import java.util.Map;

/// Keystone: `{"error": {"code", "message", "title"}}` for every error.
record KeystoneDialect(Catalogue catalogue) implements Dialect {

    @Override
    public Reply error(Refusal refusal) {
        Reply reply = Reply.json(refusal.status(), Map.of("error", body(refusal)));
        return newlineEnded(refusal.status() == 401 ? challenged(reply, catalogue) : reply);
    }

    @Override
    public Refusal denied(String rule) {
        return Refusal.forbidden("You are not authorized to perform the requested action: " + rule + ".");
    }

    @Override
    public Refusal malformed() {
        return expecting("valid JSON", "request body");
    }

    // Sic: a deleted user's token is a 404 here, while the other services answer 401.
    @Override
    public Refusal userGone(String userId) {
        return Refusal.notFound("Could not find user: " + userId + ".");
    }

    @Override
    public Reply finish(Reply reply, int minor) {
        return newlineEnded(reply).with("Vary", "X-Auth-Token").with("x-openstack-request-id", Ids.request());
    }

    static Map<String, Object> body(Refusal refusal) {
        return Ordered.of("code", refusal.status())
                .and("message", refusal.text())
                .and("title", Titles.of(refusal.status()))
                .asMap();
    }

    static Reply challenged(Reply reply, Catalogue catalogue) {
        return reply.with("WWW-Authenticate", "Keystone uri=\"" + catalogue.at(Catalogue.IDENTITY) + "\"");
    }

    static Refusal expecting(String attribute, String target) {
        return Refusal.badRequest("Expecting to find " + attribute + " in " + target
                + ". The server could not comply with the request since it is either malformed or otherwise incorrect."
                + " The client is assumed to be in error.");
    }

    private static Reply newlineEnded(Reply reply) {
        byte[] body = reply.body();
        if (body.length == 0 || body[body.length - 1] == '\n') {
            return reply;
        }
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[longer.length - 1] = '\n';
        return new Reply(reply.status(), reply.headers(), longer);
    }
}
