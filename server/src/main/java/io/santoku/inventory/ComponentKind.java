package io.santoku.inventory;

import java.util.Locale;

/// The kinds of outside system that the manager drives (ETSI NFV, 3GPP management).
public enum ComponentKind {
    VIM,
    NFVO,
    WIM,
    EMS,
    POLICY,
    /// A network function that slices share: no outside system of its own, but a place where resources live.
    FUNCTION;

    /// The kind as it stands in ids and URLs: `vim`, `nfvo`, `wim`, `ems`, `policy`, `function`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
