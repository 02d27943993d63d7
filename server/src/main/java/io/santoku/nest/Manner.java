package io.santoku.nest;

/// How to treat a NEST that names unregistered components or breaks a rule that the predecessor does not have.
public enum Manner {
    /// The NEST is refused with violations.
    STRICT,
    /// The NEST is accepted without the unregistered components, and a warning names them, as the predecessor's clients
    /// expect.
    LENIENT
}
