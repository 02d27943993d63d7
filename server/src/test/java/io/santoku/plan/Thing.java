package io.santoku.plan;

import io.santoku.inventory.ComponentId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A resource as plain as can be, for tests of whatever works on resources.
public record Thing(ResourceId id, ComponentId component, Set<ResourceId> needs, boolean optional, int size)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "thing";
    /// The other kind.
    public static final String LATE = "late";
    /// What is made as late, and only uses what it needs.
    public static final String USER = "user";
    /// What can only be made again.
    public static final String FIXED = "fixed";

    public Thing {
        needs = Set.copyOf(needs);
    }

    /// A required thing of this name, which needs those.
    public static Thing named(String name, String... needs) {
        Set<ResourceId> ids = Arrays.stream(needs).map(Thing::idOf).collect(Collectors.toSet());
        return new Thing(idOf(name), ComponentId.vim("cloud"), ids, false, 1);
    }

    /// The same of the other kind, which is made in a later phase; its id is `late/` and the name.
    public static Thing late(String name, String... needs) {
        Thing same = named(name, needs);
        return new Thing(ResourceId.of(LATE, name), same.component, same.needs, false, 1);
    }

    /// One that only uses what it needs; it lives elsewhere, and its id is `user/` and the name.
    public static Thing user(String name, String... needs) {
        return new Thing(ResourceId.of(USER, name), ComponentId.vim("elsewhere"), named(name, needs).needs, false, 1);
    }

    /// One that can only be made again, not mended; its id is `fixed/` and the name.
    public static Thing fixed(String name, String... needs) {
        Thing same = named(name, needs);
        return new Thing(ResourceId.of(FIXED, name), same.component, same.needs, false, 1);
    }

    /// The id of the thing of this name, or the id itself.
    public static ResourceId idOf(String name) {
        return name.contains("/") ? new ResourceId(name) : ResourceId.of(KIND, name);
    }

    /// The same, but the slice can do without.
    public Thing dispensable() {
        return new Thing(id, component, needs, true, size);
    }

    /// The same in another size.
    public Thing sized(int wanted) {
        return new Thing(id, component, needs, optional, wanted);
    }

    @Override
    public boolean onlyUses(ResourceId need) {
        return id.kind().equals(USER);
    }

    @Override
    public boolean isMendable() {
        return !id.kind().equals(FIXED);
    }

    @Override
    public String outsideName() {
        return id.value();
    }

    @Override
    public String title() {
        return "thing " + id;
    }
}
