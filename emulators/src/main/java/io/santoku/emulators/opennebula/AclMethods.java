package io.santoku.emulators.opennebula;

import java.util.Map;
import java.util.stream.Collectors;

/// The methods `one.acl.…`. The parts of rules are written as hexadecimal numbers.
final class AclMethods {
    private static final int HEX = 16;

    private AclMethods() {}

    static Map<String, Method> all() {
        return Map.of(
                "one.acl.addrule", AclMethods::add,
                "one.acl.delrule", AclMethods::delete,
                "one.acl.info", AclMethods::info);
    }

    private static Object add(Session session, MethodCall call) {
        session.require(Rule.MANAGE, Kind.ACL, -1);
        long user = number(call.text(1));
        long resource = number(call.text(2));
        long rights = number(call.text(3));
        Rule.check(user, resource, rights);
        boolean isThere = session.nebula().rules().all().stream().anyMatch(rule -> rule.isLike(user, resource, rights));
        if (isThere) {
            throw new Refusal(Refusal.INTERNAL, "Rule already exists");
        }
        return session.nebula().add(user, resource, rights, false).id();
    }

    private static long number(String text) {
        try {
            return Long.parseUnsignedLong(text.replaceFirst("^0[xX]", ""), HEX);
        } catch (NumberFormatException _) {
            return 0; // as a C++ stream reads it
        }
    }

    private static Object delete(Session session, MethodCall call) {
        session.require(Rule.MANAGE, Kind.ACL, -1);
        int id = call.number(1);
        if (session.nebula().rules().find(id).isEmpty()) {
            throw new Refusal(Refusal.INTERNAL, "Rule %d does not exist".formatted(id));
        }
        session.nebula().rules().remove(id);
        return id;
    }

    private static Object info(Session session, MethodCall call) {
        session.require(Rule.MANAGE, Kind.ACL, -1);
        return Markup.element(
                "ACL_POOL",
                session.nebula().rules().all().stream().map(AclMethods::markup).collect(Collectors.joining()));
    }

    private static String markup(Rule rule) {
        return Markup.element(
                Kind.ACL.element(),
                Markup.leaf("ID", rule.id()),
                Markup.leaf("USER", Long.toHexString(rule.user())),
                Markup.leaf("RESOURCE", Long.toHexString(rule.resource())),
                Markup.leaf("RIGHTS", Long.toHexString(rule.rights())),
                Markup.leaf("ZONE", Long.toHexString(Rule.ZONE)));
    }
}
