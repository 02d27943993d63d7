package io.santoku.reading;

import java.time.Duration;

/// Reports that new events may be readable.
public interface Wakeup {
    /// Waits until there may be new events, but not longer than `most`; false when nothing indicates any.
    boolean await(Duration most) throws InterruptedException;
}
