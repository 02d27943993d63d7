package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped SubnetPhaseView phase,
        @JsonUnwrapped SubnetUsersView users,
        List<SiteView> sites,
        @JsonUnwrapped SyncView sync) {

    /// The phase of a subnet, the reason if it failed, its latest operation, and when it was created.
    record SubnetPhaseView(String phase, @Nullable String reason, String operation, Instant createdAt) {}

    /// How many slices may use a subnet (0: any number), and those that do.
    record SubnetUsersView(int maxShared, List<String> users) {}

    /// Returns the view of a subnet; `drift` lists the differences in its resources.
    static SubnetView of(SliceSubnet subnet, List<SyncViews.DriftView> drift) {
        boolean isInSync = subnet.standing().phase() == Phase.RUNNING && drift.isEmpty();
        return new SubnetView(
                subnet.id().value(),
                subnet.functionId(),
                new SubnetPhaseView(
                        subnet.standing().phase().text(),
                        subnet.standing().reason(),
                        "/v1/operations/" + subnet.operation(),
                        subnet.createdAt()),
                new SubnetUsersView(
                        subnet.maxShared(),
                        subnet.users().stream().map(SliceId::value).toList()),
                subnet.sites().stream()
                        .map(site -> SiteView.of(site, subnet.id()))
                        .toList(),
                new SyncView(isInSync ? "in-sync" : "out-of-sync", drift));
    }
}
