package io.santoku.running.alert;

import java.util.Locale;

/// What an alert came to.
public enum Heard {
    /// A network service is failing, which was not known.
    FAILING,
    /// What failed is well again.
    RESOLVED,
    /// This was told before.
    REPEATED,
    /// It is about nothing that is known here.
    IGNORED;

    /// The word that clients read.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
