package io.santoku.execution;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives a kind of resource its verbs. All may be repeated, never wait for a component's work to end, and throw
/// [io.santoku.driver.DriverException].
public interface ResourceHandler<R extends Resource, F> {
    /// Makes the resource or converges it, or asks how far that is; `known` are the facts of an earlier attempt.
    Progress<F> apply(R resource, @Nullable F known, Surroundings surroundings);

    /// Makes of the resource that is surely `held` the one that is `wanted`, or asks how far that is. Never recreates
    /// what is gone, if something that stood on it would be lost unseen: that is a fault, and a heal replaces both.
    default Progress<F> update(R held, R wanted, @Nullable F known, Surroundings surroundings) {
        return apply(wanted, known, surroundings);
    }

    /// Takes back an update that has, or may have, `changed` what was `held`, or asks how far that is; `known` is what
    /// is known of it now.
    default Progress<F> restore(R changed, R held, @Nullable F known, Surroundings surroundings) {
        return update(changed, held, known, surroundings);
    }

    /// Takes the resource away, or asks how far that is; gone when there is nothing.
    Removal remove(R resource, @Nullable F known);

    /// What its component shows of the resource; only looks.
    Sight observe(R resource, @Nullable F known);

    /// The facts of the other resources of the slice.
    @FunctionalInterface
    interface Surroundings {
        /// What is known of a resource; empty when it was left out.
        Optional<Object> facts(ResourceId id);

        /// The facts of a resource that must be there.
        default <T> T required(ResourceId id, Class<T> type) {
            return facts(id).map(type::cast).orElseThrow(() -> new IllegalStateException("nothing is known of " + id));
        }
    }
}
