package io.santoku.emulators.opennebula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Changes an OpenNebula without any client, as others would who have a right to it.
final class Tampering {
    private static final Map<String, String> LIMITS =
            Map.of("cores", Quota.CPU, "ram", Quota.MEMORY, "instances", Quota.VMS);

    private final Nebula nebula;

    Tampering(Nebula nebula) {
        this.nebula = nebula;
    }

    int vanish(String kind, String name) {
        return switch (kind) {
            case "tenant" -> tenant(name);
            case "project" -> group(name);
            case "user" -> user(name);
            case "roles" -> rules(name);
            case "quota" -> quota(name);
            default -> throw new IllegalArgumentException("nothing of the kind " + kind + " can vanish here");
        };
    }

    int limit(String tenant, Map<String, Integer> limits) {
        Group group = required(tenant);
        var all = new LinkedHashMap<>(group.limits());
        limits.forEach((word, limit) -> all.put(metric(word), limit.doubleValue()));
        nebula.groups().put(group.limited(all));
        return limits.size();
    }

    private static String metric(String word) {
        return Optional.ofNullable(LIMITS.get(word))
                .orElseThrow(() -> new IllegalArgumentException("no limit is called " + word));
    }

    int password(String name, String password) {
        User user =
                nebula.users().named(name).orElseThrow(() -> new NoSuchElementException("no user is called " + name));
        nebula.users().put(user.withPassword(password));
        return user.id();
    }

    int leave(String tenant, String word, String name) {
        Kind kind = Kind.things()
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing of the kind " + word + " can be left"));
        Group group = required(tenant);
        Owner owner = nebula.users()
                .named(tenant)
                .map(user -> new Owner(user.id(), user.name(), group.id(), group.name()))
                .orElseGet(() -> new Owner(0, "oneadmin", group.id(), group.name()));
        return nebula.things().add(id -> new Thing(id, kind, name, owner)).id();
    }

    private Group required(String tenant) {
        return nebula.groups()
                .named(tenant)
                .orElseThrow(() -> new NoSuchElementException("no tenant is called " + tenant));
    }

    private int tenant(String name) {
        nebula.machines().all().stream()
                .filter(machine -> machine.owner().groupName().equals(name))
                .forEach(machine -> nebula.machines().remove(machine.id()));
        nebula.things().all().stream()
                .filter(thing -> thing.owner().groupName().equals(name))
                .forEach(thing -> nebula.things().remove(thing.id()));
        return user(name) + group(name);
    }

    /// A group without users can be removed, so its users are moved first; what is in it stays.
    private int group(String name) {
        Optional<Group> found = nebula.groups().named(name);
        found.ifPresent(group -> {
            nebula.members(group.id())
                    .forEach(
                            user -> nebula.users().put(user.movedTo(Group.USERS).leaving(group.id())));
            nebula.removeGroup(group.id());
        });
        return found.map(_ -> 1).orElse(0);
    }

    private int user(String name) {
        Optional<User> found = nebula.users().named(name);
        found.ifPresent(user -> nebula.removeUser(user.id()));
        return found.map(_ -> 1).orElse(0);
    }

    private int rules(String name) {
        List<Rule> about = nebula.groups().named(name).stream()
                .flatMap(group -> nebula.rules().all().stream()
                        .filter(rule -> rule.concernsGroup(group.id()) && !rule.automatic()))
                .toList();
        about.forEach(rule -> nebula.rules().remove(rule.id()));
        return about.size();
    }

    private int quota(String name) {
        Optional<Group> found =
                nebula.groups().named(name).filter(group -> !group.limits().isEmpty());
        found.ifPresent(group -> nebula.groups().put(group.limited(Map.of())));
        return found.map(_ -> 1).orElse(0);
    }
}
