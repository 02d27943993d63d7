package io.santoku.api.katana.slices;

import io.santoku.lifecycle.Slice.Standing;
import io.santoku.slice.Phase;

/// Derives the predecessor's status of a slice, one word or line.
final class Status {
    /// The status of a slice that is to be deleted, in every phase of the deletion.
    static final String LEAVING = Phase.TERMINATING.text();

    private Status() {}

    /// Returns the status; `failing` says whether some of the slice's network services fail.
    static String of(Standing standing, boolean failing) {
        return switch (standing.phase()) {
            case RUNNING -> failing ? "runtime_error" : Phase.RUNNING.text();
            case ERROR -> Phase.ERROR.text();
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, FAILED, TERMINATING -> standing.status();
        };
    }
}
