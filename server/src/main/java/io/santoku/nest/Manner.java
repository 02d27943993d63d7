package io.santoku.nest;

/// How to treat a NEST that names unregistered components or breaks a rule that some clients do not know.
public enum Manner {
    /// The NEST is refused, with all violations or reasons.
    STRICT,
    /// The NEST is accepted without the unregistered components, which a warning names, and with several network
    /// services of the same name.
    LENIENT
}
