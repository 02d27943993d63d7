package io.santoku.api.katana;

import java.util.Locale;

/// What came of an element of a bootstrap document.
enum BootstrapOutcome {
    REGISTERED,
    UNCHANGED,
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
