package io.santoku.execution;

import io.santoku.plan.Resource;

/// A kind of resource: its name in ids, its classes (which the store writes and reads), and its handler.
public record ResourceKind<R extends Resource, F>(
        String name, Class<R> resource, Class<F> facts, ResourceHandler<R, F> handler) {}
