package io.santoku.nest;

/// What is done about a NEST that asks for what is not registered, or not understood.
public enum Manner {
    /// It is refused, and told what is wrong.
    STRICT,
    /// It is done without, and a warning says so: the predecessor's clients are used to that.
    LENIENT
}
