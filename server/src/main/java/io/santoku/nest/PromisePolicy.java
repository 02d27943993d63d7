package io.santoku.nest;

/// What is done about attributes of a NEST that nobody keeps.
public enum PromisePolicy {
    /// A warning names them.
    WARN,
    /// The NEST is refused, naming each.
    STRICT
}
