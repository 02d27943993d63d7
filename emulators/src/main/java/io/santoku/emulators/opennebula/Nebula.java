package io.santoku.emulators.opennebula;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole state of one OpenNebula; a reset replaces it with a new one.
final class Nebula {
    private static final int ADMINISTRATOR = 0;
    private static final long USUAL_OBJECTS =
            Kind.VM.bit() | Kind.IMAGE.bit() | Kind.TEMPLATE.bit() | Kind.DOCUMENT.bit() | Kind.SECGROUP.bit();

    private final Pool<Group> groups = new Pool<>(Kind.GROUP.words(), Group.FIRST);
    private final Pool<User> users = new Pool<>(Kind.USER.words(), User.FIRST);
    private final Pool<Rule> rules = new Pool<>(Kind.ACL.words(), 0);
    private final Pool<Machine> machines = new Pool<>(Kind.VM.words(), 0);
    private final Pool<Thing> things = new Pool<>("object", 0);
    private final Hosts hosts;

    Nebula(OpenNebulaSpec spec) {
        hosts = new Hosts(spec.hardware());
        groups.put(new Group(Group.ONEADMIN, "oneadmin", Map.of()));
        groups.put(new Group(Group.USERS, "users", Map.of()));
        users.put(new User(
                ADMINISTRATOR, spec.username(), spec.password(), Group.ONEADMIN, Set.of(Group.ONEADMIN), true));
        add(Rule.GROUP | Group.USERS, Rule.ALL | USUAL_OBJECTS, Rule.CREATE, true);
        add(Rule.ALL, Rule.ALL | Kind.ZONE.bit(), Rule.USE, true);
    }

    Pool<Group> groups() {
        return groups;
    }

    Pool<User> users() {
        return users;
    }

    Pool<Rule> rules() {
        return rules;
    }

    Pool<Machine> machines() {
        return machines;
    }

    Pool<Thing> things() {
        return things;
    }

    Hosts hosts() {
        return hosts;
    }

    /// Adds a group, and the rules with which the default virtual data centre opens hosts, networks and datastores to
    /// it.
    Group addGroup(String name) {
        groups.named(name).ifPresent(other -> {
            throw taken(Kind.GROUP, other);
        });
        Group made = groups.add(id -> new Group(id, name, Map.of()));
        add(Rule.GROUP | made.id(), Rule.ALL | Kind.HOST.bit(), Rule.MANAGE, true);
        add(Rule.GROUP | made.id(), Rule.ALL | Kind.NET.bit() | Kind.DATASTORE.bit(), Rule.USE, true);
        return made;
    }

    static Refusal taken(Kind kind, Item other) {
        return new Refusal(Refusal.INTERNAL, "NAME is already taken by %s %d.".formatted(kind.name(), other.id()));
    }

    /// Removes a group with all rules about it.
    void removeGroup(int id) {
        groups.remove(id);
        rules.all().stream().filter(rule -> rule.concernsGroup(id)).forEach(rule -> rules.remove(rule.id()));
    }

    /// Removes a user with all rules about it.
    void removeUser(int id) {
        users.remove(id);
        rules.all().stream().filter(rule -> rule.concernsUser(id)).forEach(rule -> rules.remove(rule.id()));
    }

    Rule add(long user, long resource, long rights, boolean automatic) {
        return rules.add(id -> new Rule(id, user, resource, rights, automatic));
    }

    List<User> members(int group) {
        return users.all().stream()
                .filter(user -> user.groups().contains(group))
                .toList();
    }

    /// The owner of what a user makes: the user, and its main group.
    Owner owner(User user) {
        String group = groups.find(user.group()).map(Group::name).orElse("");
        return new Owner(user.id(), user.name(), user.group(), group);
    }
}
