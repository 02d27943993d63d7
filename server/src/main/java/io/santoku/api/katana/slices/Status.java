package io.santoku.api.katana.slices;

import io.santoku.lifecycle.Slice.Standing;
import io.santoku.slice.Phase;

/// The one word (or line) that the predecessor has for how a slice stands.
final class Status {
    /// Of one that is to be deleted, whatever is still done to it.
    static final String LEAVING = Phase.TERMINATING.word();

    private Status() {}

    /// `failing`: some of its network services do.
    static String of(Standing standing, boolean failing) {
        return switch (standing.phase()) {
            case RUNNING -> failing ? "runtime_error" : Phase.RUNNING.word();
            case ERROR -> Phase.ERROR.word();
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, FAILED, TERMINATING -> standing.status();
        };
    }
}
