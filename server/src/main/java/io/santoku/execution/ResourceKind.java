package io.santoku.execution;

import io.santoku.plan.Resource;
import io.santoku.slice.Phase;

/// A kind of resource: its name in ids, the phase in which it is made, its classes (which the store writes and reads),
/// and its handler.
public record ResourceKind<R extends Resource, F>(
        String name, Phase phase, Class<R> resource, Class<F> facts, ResourceHandler<R, F> handler) {}
