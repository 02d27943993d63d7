package io.santoku.emulators.opennebula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The methods `one.user.…` and `one.userpool.…`.
final class UserMethods {
    private static final String CORE = "core";
    private static final int SELF = -1;

    private UserMethods() {}

    static Map<String, Method> all() {
        return Map.of(
                "one.user.allocate", UserMethods::allocate,
                "one.user.delete", UserMethods::delete,
                "one.user.passwd", UserMethods::password,
                "one.user.chgrp", UserMethods::changeGroup,
                "one.user.addgroup", UserMethods::addGroup,
                "one.user.delgroup", UserMethods::leaveGroup,
                "one.user.enable", UserMethods::enable,
                "one.user.info", UserMethods::info,
                "one.userpool.info", UserMethods::pool);
    }

    private static Object allocate(Session session, MethodCall call) {
        session.requireCreate(Kind.USER);
        Pool<User> users = session.nebula().users();
        String name = call.text(1);
        String password = call.text(2);
        if (name.isEmpty() || name.contains(":") || password.isEmpty()) {
            throw new Refusal(Refusal.INTERNAL, "Invalid NAME, or invalid password, it cannot be empty.");
        }
        users.named(name).ifPresent(other -> {
            throw Nebula.taken(Kind.USER, other);
        });
        List<Integer> groups = call.numbers(4);
        groups.forEach(session.nebula().groups()::required);
        Set<Integer> all = groups.isEmpty() ? Set.of(Group.USERS) : new TreeSet<>(groups);
        int main = groups.isEmpty() ? Group.USERS : groups.getFirst();
        return users.add(id -> new User(id, name, password, main, all, true)).id();
    }

    private static Object delete(Session session, MethodCall call) {
        User user = required(session, call, Rule.ADMIN);
        if (user.id() == 0) {
            throw new Refusal(Refusal.ACTION, "Cannot delete user. oneadmin cannot be deleted.");
        }
        session.nebula().removeUser(user.id());
        return user.id();
    }

    private static Object password(Session session, MethodCall call) {
        return changed(session, call, Rule.MANAGE, user -> user.withPassword(call.text(2)));
    }

    private static Object changeGroup(Session session, MethodCall call) {
        return changed(session, call, Rule.MANAGE, user -> user.movedTo(group(session, call)));
    }

    private static Object addGroup(Session session, MethodCall call) {
        return changed(session, call, Rule.MANAGE, user -> user.joining(group(session, call)));
    }

    private static Object leaveGroup(Session session, MethodCall call) {
        return changed(session, call, Rule.MANAGE, user -> {
            if (user.group() == call.number(2)) {
                throw new Refusal(Refusal.INTERNAL, "Cannot remove user from the primary group.");
            }
            return user.leaving(call.number(2));
        });
    }

    private static Object enable(Session session, MethodCall call) {
        return changed(session, call, Rule.ADMIN, user -> user.enabled(call.flag(2)));
    }

    private static int group(Session session, MethodCall call) {
        Group group = session.nebula().groups().required(call.number(2));
        session.require(Rule.MANAGE, Kind.GROUP, group.id());
        return group.id();
    }

    private static Object changed(Session session, MethodCall call, long right, UnaryOperator<User> change) {
        User user = change.apply(required(session, call, right));
        session.nebula().users().put(user);
        return user.id();
    }

    private static User required(Session session, MethodCall call, long right) {
        User user = session.nebula().users().required(call.number(1));
        session.require(right, new Rule.Target(Kind.USER.bit(), user.id(), user.id(), user.group()), Kind.USER);
        return user;
    }

    private static Object info(Session session, MethodCall call) {
        int id = call.number(1);
        User user = id == SELF ? session.user() : required(session, call, Rule.USE);
        return markup(session.nebula(), user);
    }

    private static Object pool(Session session, MethodCall call) {
        session.require(Rule.USE, Kind.USER, -1);
        Nebula nebula = session.nebula();
        return Markup.element(
                "USER_POOL",
                nebula.users().all().stream().map(user -> markup(nebula, user)).collect(Collectors.joining()),
                "<DEFAULT_USER_QUOTAS/>");
    }

    private static String markup(Nebula nebula, User user) {
        return Markup.element(
                Kind.USER.element(),
                Markup.leaf("ID", user.id()),
                Markup.leaf("GID", user.group()),
                Markup.ids("GROUPS", new TreeSet<>(user.groups())),
                Markup.leaf(
                        "GNAME",
                        nebula.groups().find(user.group()).map(Group::name).orElse("")),
                Markup.leaf("NAME", user.name()),
                Markup.leaf("PASSWORD", Integer.toHexString(user.password().hashCode())),
                Markup.leaf("AUTH_DRIVER", CORE),
                Markup.leaf("ENABLED", user.enabled() ? 1 : 0),
                "<TEMPLATE/>");
    }
}
