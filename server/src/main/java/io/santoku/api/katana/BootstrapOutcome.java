package io.santoku.api.katana;

import java.util.Locale;

/// The result for an element of a bootstrap document.
enum BootstrapOutcome {
    REGISTERED,
    UNCHANGED,
    FAILED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
