package io.santoku.running.policy;

import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import java.time.Instant;

/// A failing network service with its slice, as everything is now.
record Matter(FailingCase taken, Slice slice, ServiceSite site, Instant now) {
    /// Whether the service was started anew since it failed.
    boolean isRestarted() {
        return site.incarnation() != taken.failing().incarnation();
    }
}
