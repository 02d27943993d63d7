package io.santoku.nest;

/// The party that keeps an attribute of a NEST.
enum PromiseKeeper {
    /// Santoku itself, by its choices.
    SANTOKU,
    /// The orchestrators, which start network services and keep them running.
    ORCHESTRATORS,
    /// The transport controller, which receives the slice's demands.
    TRANSPORT,
    /// The transport controller, which measures.
    PROBES,
    /// The element managers of the slice's functions.
    RADIO,
    /// No party.
    NONE
}
