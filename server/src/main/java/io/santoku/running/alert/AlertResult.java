package io.santoku.running.alert;

import java.util.Locale;

/// What processing an alert resulted in.
public enum AlertResult {
    /// A network service is failing, which was not known.
    FAILING,
    /// The failure is resolved.
    RESOLVED,
    /// The failure was known already.
    REPEATED,
    /// The alert names no network service that is known here.
    IGNORED;

    /// The result as clients read it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
