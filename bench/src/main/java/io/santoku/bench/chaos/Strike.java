package io.santoku.bench.chaos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a node, when, and when its process was started again, if it was.
record Strike(Kind kind, String node, Instant at, @Nullable Instant restarted) {
    enum Kind {
        KILL,
        PAUSE
    }
}
