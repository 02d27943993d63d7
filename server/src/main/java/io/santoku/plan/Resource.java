package io.santoku.plan;

import io.santoku.inventory.ComponentId;
import java.util.List;
import java.util.Set;

/// A noun that the outside world can have for a slice: a tenant, a network service. What it is called outside is
/// derived from slice and id, so that a repeated call finds the first one.
public interface Resource {
    /// Its identity within the slice.
    ResourceId id();

    /// Where it lives.
    ComponentId component();

    /// What must be there before it, and stay as long as it does.
    Set<ResourceId> needs();

    /// Whether this only knows of `need`, which it needs, and does not stand on it. It is taken away before the other
    /// where that can be had, but does not keep it.
    default boolean onlyUses(ResourceId need) {
        return false;
    }

    /// Whether the slice can do without; then everything that needs it can be done without, or copes.
    boolean optional();

    /// Whether `held` has to be gone before this can be made, as a restarted network service takes the place of the
    /// one before. Otherwise what is new is made first, and removals come last.
    default boolean takesPlaceOf(Resource held) {
        return false;
    }

    /// Under which name its component has it. It is derived from the slice, so that a repeated call finds the first
    /// one.
    String outsideName();

    /// Whether it cannot go on when `need`, which it needs, was lost and made again: then it has to be made again, too.
    default boolean perishesWith(ResourceId need) {
        return false;
    }

    /// Whether applying it again mends what is otherwise than it was made; if not, it has to be made again.
    default boolean isMendable() {
        return true;
    }

    /// For people: why a slice failed whose step for this failed, given the sentence about step and call, and what its
    /// component said.
    default String blame(String sentence, String detail) {
        return sentence;
    }

    /// For people: in which parts this is wanted otherwise than `held`, of the same id; empty if that cannot be said in
    /// a few words.
    default List<String> changesFrom(Resource held) {
        return List.of();
    }

    /// For people: what this is, in a few words.
    String title();
}
