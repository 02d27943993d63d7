package io.santoku.emulators.opennebula;

import java.util.Set;
import java.util.TreeSet;

/// A user, with its main group and all its groups.
record User(int id, String name, String password, int group, Set<Integer> groups, boolean enabled) implements Item {
    static final int FIRST = 2;

    User {
        groups = Set.copyOf(groups);
    }

    boolean isAdministrator() {
        return groups.contains(Group.ONEADMIN);
    }

    User withPassword(String other) {
        return new User(id, name, other, group, groups, enabled);
    }

    User enabled(boolean now) {
        return new User(id, name, password, group, groups, now);
    }

    /// Changes the main group; the former one is left.
    User movedTo(int other) {
        var all = new TreeSet<>(groups);
        all.remove(group);
        all.add(other);
        return new User(id, name, password, other, all, enabled);
    }

    User joining(int other) {
        var all = new TreeSet<>(groups);
        all.add(other);
        return new User(id, name, password, group, all, enabled);
    }

    User leaving(int other) {
        var all = new TreeSet<>(groups);
        all.remove(other);
        return new User(id, name, password, group, all, enabled);
    }
}
