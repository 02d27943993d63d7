package io.santoku.running.alert;

import java.util.Locale;

/// The result of processing an alert.
public enum AlertResult {
    /// A network service is failing, which was not known before.
    FAILING,
    /// The failure is resolved.
    RESOLVED,
    /// The alert changes nothing: what it reports was known already, or another alert about the service still fires.
    REPEATED,
    /// The alert names no known network service.
    IGNORED;

    /// The result as clients read it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
