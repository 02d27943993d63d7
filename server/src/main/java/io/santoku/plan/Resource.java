package io.santoku.plan;

import io.santoku.inventory.ComponentId;
import java.util.List;
import java.util.Set;

/// A thing that a component can hold for a slice, for example a cloud project or a network service. Its name at the
/// component is derived from the slice and its id, so that a repeated call finds the result of the first one.
public interface Resource {
    /// A group of members of a resource, which are stored and shown as members of the resource itself.
    interface Part {}

    /// Its identity within the slice.
    ResourceId id();

    /// The component that holds the resource.
    ComponentId component();

    /// The resources that must exist before this one, and for as long as this one exists.
    Set<ResourceId> needs();

    /// Whether this resource only refers to `need`, one of its needs, and does not depend on it. It is removed before
    /// `need` if possible, but does not prevent the removal of `need`.
    default boolean onlyUses(ResourceId need) {
        return false;
    }

    /// Whether the slice can do without the resource; then the slice can also do without every resource that needs it,
    /// or that resource copes.
    boolean optional();

    /// Whether `held` has to be gone before this resource can be made, as for a restarted network service, which takes
    /// the place of its earlier incarnation. Otherwise new resources are made first, and removals come last.
    default boolean takesPlaceOf(Resource held) {
        return false;
    }

    /// The name of the resource at its component. It is derived from the slice, so that a repeated call finds the
    /// result of the first one.
    String outsideName();

    /// Whether the resource cannot continue after `need`, one of its needs, was lost and made again: then it has to be
    /// made again, too.
    default boolean perishesWith(ResourceId need) {
        return false;
    }

    /// Whether applying the resource again repairs its differences; if not, it has to be made again.
    default boolean isMendable() {
        return true;
    }

    /// For people: why a slice failed because the step for this resource failed. `sentence` names the step and the
    /// call, `detail` is the component's answer.
    default String blame(String sentence, String detail) {
        return sentence;
    }

    /// For people: the parts in which this resource differs from `held`, which has the same id; empty if a few words
    /// cannot say it.
    default List<String> changesFrom(Resource held) {
        return List.of();
    }

    /// For people: a short description of the resource.
    String title();
}
