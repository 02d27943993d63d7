package io.santoku.emulators.opennebula;

import java.util.LinkedHashMap;
import java.util.Map;

/// A group, with the limits of its machines as they were set; none when no quota was set.
record Group(int id, String name, Map<String, Double> limits) implements Item {
    static final int ONEADMIN = 0;
    static final int USERS = 1;
    static final int FIRST = 100;

    Group {
        limits = Map.copyOf(limits);
    }

    /// The same with these limits; -1 stands for the default, which is none.
    Group limited(Map<String, Double> wanted) {
        var kept = new LinkedHashMap<>(wanted);
        kept.values().removeIf(limit -> limit == -1);
        return new Group(id, name, kept);
    }
}
