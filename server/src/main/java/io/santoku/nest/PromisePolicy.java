package io.santoku.nest;

/// How to treat attributes of a NEST that no party keeps.
public enum PromisePolicy {
    /// A warning names them.
    WARN,
    /// The NEST is refused, and the refusal names each of them.
    STRICT
}
