package io.santoku.driver;

/// The progress of an order at a component; `facts` are those known so far (ids, addresses).
public sealed interface Progress<F> {
    /// The facts known so far.
    F facts();

    /// It is there and ready.
    record Ready<F>(F facts) implements Progress<F> {}

    /// The component still works on it: ask again later; `detail` says for people what the component is doing.
    record Underway<F>(F facts, String detail) implements Progress<F> {}
}
