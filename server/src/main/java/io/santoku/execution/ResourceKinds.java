package io.santoku.execution;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.plan.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All kinds of resource, by name.
public final class ResourceKinds {
    private final Map<String, ResourceKind<?, ?>> byName = new HashMap<>();

    /// The catalogue of these kinds.
    public ResourceKinds(Collection<ResourceKind<?, ?>> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    /// The kind of this name; an unknown one is a bug.
    public ResourceKind<?, ?> named(String name) {
        ResourceKind<?, ?> kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException("no kind of resource is called " + name);
        }
        return kind;
    }

    Progress<?> apply(Resource resource, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        return apply(named(resource.id().kind()), resource, known, surroundings);
    }

    Progress<?> update(
            Resource held, Resource wanted, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        return renew(named(wanted.id().kind()), new Renewal(held, wanted, false), known, surroundings);
    }

    Progress<?> restore(
            Resource changed, Resource held, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        return renew(named(held.id().kind()), new Renewal(changed, held, true), known, surroundings);
    }

    Removal remove(Resource resource, @Nullable Object known) {
        return remove(named(resource.id().kind()), resource, known);
    }

    /// The resource as its component shows it. Throws [io.santoku.driver.DriverException].
    public Sight observe(Resource resource, @Nullable Object known) {
        return observe(named(resource.id().kind()), resource, known);
    }

    private static <R extends Resource, F> Sight observe(
            ResourceKind<R, F> kind, Resource resource, @Nullable Object known) {
        return kind.handler().observe(kind.resource().cast(resource), facts(kind, known));
    }

    private static <R extends Resource, F> Progress<F> apply(
            ResourceKind<R, F> kind,
            Resource resource,
            @Nullable Object known,
            ResourceHandler.Surroundings surroundings) {
        return kind.handler().apply(kind.resource().cast(resource), facts(kind, known), surroundings);
    }

    /// A change of a resource from one state to another; `isBack` if it undoes an update.
    private record Renewal(Resource from, Resource to, boolean isBack) {}

    private static <R extends Resource, F> Progress<F> renew(
            ResourceKind<R, F> kind,
            Renewal renewal,
            @Nullable Object known,
            ResourceHandler.Surroundings surroundings) {
        R from = kind.resource().cast(renewal.from());
        R to = kind.resource().cast(renewal.to());
        F facts = facts(kind, known);
        return renewal.isBack()
                ? kind.handler().restore(from, to, facts, surroundings)
                : kind.handler().update(from, to, facts, surroundings);
    }

    private static <R extends Resource, F> Removal remove(
            ResourceKind<R, F> kind, Resource resource, @Nullable Object known) {
        return kind.handler().remove(kind.resource().cast(resource), facts(kind, known));
    }

    private static <F> @Nullable F facts(ResourceKind<?, F> kind, @Nullable Object known) {
        return known == null ? null : kind.facts().cast(known);
    }
}
