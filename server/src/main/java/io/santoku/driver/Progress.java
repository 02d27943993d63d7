package io.santoku.driver;

/// How far a component is with what we asked for; `facts` are what we know of it by now (ids, addresses).
public sealed interface Progress<F> {
    /// What is known so far.
    F facts();

    /// It is there and ready.
    record Ready<F>(F facts) implements Progress<F> {}

    /// The component works on it: ask again later; `detail` says for people what it is doing.
    record Underway<F>(F facts, String detail) implements Progress<F> {}
}
