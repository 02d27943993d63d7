package io.santoku.nest;

/// Who keeps an attribute of a NEST.
enum PromiseKeeper {
    /// We do, by what we choose.
    SANTOKU,
    /// The orchestrators, which start network services and hold them up.
    ORCHESTRATORS,
    /// The transport controller, which the slice's demands are ordered of.
    TRANSPORT,
    /// The transport controller, which measures.
    PROBES,
    /// The element managers of the slice's functions.
    RADIO,
    /// Nobody.
    NOBODY
}
