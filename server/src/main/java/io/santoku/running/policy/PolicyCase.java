package io.santoku.running.policy;

import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import java.time.Instant;

/// A failing network service together with its slice, as read in this round.
record PolicyCase(FailingCase taken, Slice slice, ServiceSite site, Instant now) {
    /// Whether the service was restarted since it failed.
    boolean isRestarted() {
        return site.incarnation() != taken.failing().incarnation();
    }
}
