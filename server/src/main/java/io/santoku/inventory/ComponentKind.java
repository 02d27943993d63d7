package io.santoku.inventory;

import java.util.Locale;

/// The kinds of external system that the manager drives.
public enum ComponentKind {
    VIM,
    NFVO,
    WIM,
    EMS,
    POLICY,
    /// A network function that slices share: not an external system of its own, but a place that holds resources.
    FUNCTION;

    /// Returns the kind as it appears in ids and URLs: `vim`, `nfvo`, `wim`, `ems`, `policy`, `function`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
