package io.santoku.emulators.opennebula;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The methods `one.group.…`, `one.grouppool.…` and `one.groupquota.…`.
final class GroupMethods {
    private static final int OWN = -1;

    private GroupMethods() {}

    static Map<String, Method> all() {
        return Map.of(
                "one.group.allocate", GroupMethods::allocate,
                "one.group.delete", GroupMethods::delete,
                "one.group.quota", GroupMethods::quota,
                "one.group.info", GroupMethods::info,
                "one.grouppool.info", GroupMethods::pool,
                "one.groupquota.info", GroupMethods::defaults);
    }

    private static Object allocate(Session session, MethodCall call) {
        session.requireCreate(Kind.GROUP);
        if (call.text(1).isEmpty()) {
            throw new Refusal(Refusal.INTERNAL, "Invalid NAME, it cannot be empty.");
        }
        return session.nebula().addGroup(call.text(1)).id();
    }

    private static Object delete(Session session, MethodCall call) {
        Group group = required(session, call, Rule.ADMIN);
        if (group.id() < Group.FIRST) {
            throw new Refusal(Refusal.ACTION, "Cannot delete group. System Groups (ID < 100) cannot be deleted.");
        }
        if (!session.nebula().members(group.id()).isEmpty()) {
            throw new Refusal(
                    Refusal.ACTION, "Cannot delete group. Group %d is not empty.".formatted(group.id()), group.id());
        }
        session.nebula().removeGroup(group.id());
        return group.id();
    }

    private static Object quota(Session session, MethodCall call) {
        if (call.number(1) == Group.ONEADMIN) {
            throw new Refusal(Refusal.ACTION, "Cannot set quotas for oneadmin group");
        }
        Group group = required(session, call, Rule.ADMIN);
        session.nebula().groups().put(group.limited(Quota.limits(TemplateText.read(call.text(2)))));
        return group.id();
    }

    private static Object info(Session session, MethodCall call) {
        Group group = call.number(1) == OWN
                ? session.nebula().groups().required(session.user().group())
                : required(session, call, Rule.USE);
        return Markup.element(Kind.GROUP.element(), members(session.nebula(), group), quota(session.nebula(), group));
    }

    private static Object pool(Session session, MethodCall call) {
        session.require(Rule.USE, Kind.GROUP, -1);
        Nebula nebula = session.nebula();
        return Markup.element(
                "GROUP_POOL",
                nebula.groups().all().stream()
                        .map(group -> entry(nebula, group))
                        .collect(Collectors.joining()),
                "<DEFAULT_GROUP_QUOTAS/>");
    }

    /// In the pool, the quota of a group follows the group; each has the group's id.
    private static String entry(Nebula nebula, Group group) {
        return Markup.element(Kind.GROUP.element(), members(nebula, group))
                + Markup.element("QUOTAS", Markup.leaf("ID", group.id()), quota(nebula, group));
    }

    private static String members(Nebula nebula, Group group) {
        List<Integer> users = nebula.members(group.id()).stream().map(User::id).toList();
        return Markup.leaf("ID", group.id())
                + Markup.leaf("NAME", group.name())
                + "<TEMPLATE/>"
                + Markup.ids("USERS", users)
                + "<ADMINS/>";
    }

    private static String quota(Nebula nebula, Group group) {
        return "<DATASTORE_QUOTA/><NETWORK_QUOTA/>"
                + Quota.markup(group, nebula.machines().all()) + "<IMAGE_QUOTA/>";
    }

    private static Object defaults(Session session, MethodCall call) {
        return "<DEFAULT_GROUP_QUOTAS/>";
    }

    private static Group required(Session session, MethodCall call, long right) {
        Group group = session.nebula().groups().required(call.number(1));
        session.require(right, Kind.GROUP, group.id());
        return group;
    }
}
