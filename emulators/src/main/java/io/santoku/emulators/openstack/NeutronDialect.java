package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.Map;

/// Neutron: `{"NeutronError": {"type", "message", "detail"}}`, except for a 401; no versions.
record NeutronDialect(Catalogue catalogue) implements Dialect {

    @Override
    public Reply error(Refusal refusal) {
        if (refusal.status() == 401) {
            return KeystoneDialect.challenged(
                    Reply.json(401, Map.of("error", KeystoneDialect.body(refusal))), catalogue);
        }
        return Reply.json(
                refusal.status(),
                Map.of(
                        "NeutronError",
                        Ordered.of("type", refusal.type())
                                .and("message", refusal.text())
                                .and("detail", "")
                                .asMap()));
    }

    @Override
    public Refusal denied(String rule) {
        return new Refusal(403, "PolicyNotAuthorized", "rule:" + rule + " is disallowed by policy");
    }

    @Override
    public Refusal malformed() {
        return new Refusal(400, "MalformedRequestBody", "Malformed request body: Unable to decode the body as JSON.");
    }

    @Override
    public Reply finish(Reply reply, int minor) {
        return reply.with("X-Openstack-Request-Id", Ids.request());
    }
}
