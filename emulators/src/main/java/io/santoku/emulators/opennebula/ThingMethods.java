package io.santoku.emulators.opennebula;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The methods `….delete` and `…pool.info` of templates, images, networks and security groups.
final class ThingMethods {
    private static final int GROUPS = -4;

    private ThingMethods() {}

    static Map<String, Method> all() {
        var all = new HashMap<String, Method>();
        Kind.things().forEach(kind -> {
            all.put("one.%s.delete".formatted(kind.prefix()), (session, call) -> delete(session, call, kind));
            all.put("one.%spool.info".formatted(kind.prefix()), (session, call) -> pool(session, call, kind));
        });
        return all;
    }

    private static Object delete(Session session, MethodCall call, Kind kind) {
        int id = call.number(1);
        Thing thing = session.nebula()
                .things()
                .find(id)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> Refusal.missing(kind.words(), id));
        session.require(Rule.MANAGE, thing.target(), kind);
        session.nebula().things().remove(id);
        return id;
    }

    private static Object pool(Session session, MethodCall call, Kind kind) {
        checkFilter(call);
        return Markup.element(
                kind.element() + "_POOL",
                session.nebula().things().all().stream()
                        .filter(thing -> thing.kind() == kind && session.sees(thing.target()))
                        .map(Thing::markup)
                        .collect(Collectors.joining()));
    }

    /// Checks the filter and the range of a list; a range has both of its ends.
    static void checkFilter(MethodCall call) {
        if (call.number(1) < GROUPS) {
            throw new Refusal(Refusal.XML_RPC_API, "Incorrect filter_flag");
        }
        call.number(2);
        call.number(3);
    }
}
