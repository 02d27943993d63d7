package io.santoku.execution;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Implements the verbs of a kind of resource. All may be repeated, never wait for a component's work to end, and throw
/// [io.santoku.driver.DriverException].
public interface ResourceHandler<R extends Resource, F> {
    /// Makes the resource or converges it, or reports the progress; `known` are the facts of an earlier attempt.
    Progress<F> apply(R resource, @Nullable F known, Surroundings surroundings);

    /// Changes the resource that is surely `held` into the one that is `wanted`, or reports the progress. Never
    /// recreates a resource that is gone, if this would hide the loss of a resource that depended on it: that is a
    /// fault, and a heal replaces both.
    default Progress<F> update(R held, R wanted, @Nullable F known, Surroundings surroundings) {
        return apply(wanted, known, surroundings);
    }

    /// Undoes an update that has, or may have, `changed` the resource that was `held`, or reports the progress; `known`
    /// are its present facts.
    default Progress<F> restore(R changed, R held, @Nullable F known, Surroundings surroundings) {
        return update(changed, held, known, surroundings);
    }

    /// Removes the resource, or reports the progress; gone when there is nothing to remove.
    Removal remove(R resource, @Nullable F known);

    /// The resource as its component shows it; changes nothing.
    Sight observe(R resource, @Nullable F known);

    /// The facts of the other resources of the slice.
    @FunctionalInterface
    interface Surroundings {
        /// The known facts of a resource; empty when it was left out.
        Optional<Object> facts(ResourceId id);

        /// The facts of a resource that must be there.
        default <T> T required(ResourceId id, Class<T> type) {
            return facts(id).map(type::cast).orElseThrow(() -> new IllegalStateException("nothing is known of " + id));
        }
    }
}
