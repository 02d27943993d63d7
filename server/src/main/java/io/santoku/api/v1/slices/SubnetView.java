package io.santoku.api.v1.slices;

import io.santoku.lifecycle.SliceSubnet;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A slice subnet (3GPP TS 28.530) in the form of the API: one instance of a function, and the slices that share it.
record SubnetView(
        String id,
        String function,
        String phase,
        @Nullable String reason,
        int maxShared,
        List<String> users,
        List<SiteView> sites,
        String sync,
        List<SyncViews.DriftView> drift,
        String operation,
        Instant createdAt) {

    /// Returns the view of a subnet; `drift` lists the differences in its resources.
    static SubnetView of(SliceSubnet subnet, List<SyncViews.DriftView> drift) {
        boolean isInSync = subnet.standing().phase() == Phase.RUNNING && drift.isEmpty();
        return new SubnetView(
                subnet.id().value(),
                subnet.functionId(),
                subnet.standing().phase().text(),
                subnet.standing().reason(),
                subnet.maxShared(),
                subnet.users().stream().map(SliceId::value).toList(),
                subnet.sites().stream()
                        .map(site -> SiteView.of(site, subnet.id()))
                        .toList(),
                isInSync ? "in-sync" : "out-of-sync",
                drift,
                "/v1/operations/" + subnet.operation(),
                subnet.createdAt());
    }
}
