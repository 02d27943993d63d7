package io.santoku.lifecycle;

import io.santoku.execution.OperationId;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network slice subnet that slices share: one instance of a network function (3GPP TS 28.541 clause 6.3.2). `sites`
/// are the places of its network services; `maxShared` how many slices may use it (0: any number); `users` the slices
/// that do.
public record SliceSubnet(
        SubnetId id,
        String functionId,
        int maxShared,
        List<ServiceSite> sites,
        Standing standing,
        OperationId operation,
        List<SliceId> users,
        Instant createdAt) {
    public SliceSubnet {
        sites = List.copyOf(sites);
        users = List.copyOf(users);
    }

    /// The phase of a subnet, and the reason if it failed.
    public record Standing(Phase phase, @Nullable String reason) {}
}
