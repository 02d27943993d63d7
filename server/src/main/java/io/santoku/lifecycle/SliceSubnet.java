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
/// are the places of its network services.
public record SliceSubnet(
        SubnetId id,
        String functionId,
        Usage usage,
        List<ServiceSite> sites,
        Standing standing,
        OperationId operation,
        Instant createdAt) {
    public SliceSubnet {
        sites = List.copyOf(sites);
    }

    /// How many slices may use a subnet (0: any number), and those that do.
    public record Usage(int maxShared, List<SliceId> users) {
        public Usage {
            users = List.copyOf(users);
        }
    }

    /// How many slices may use the subnet (0: any number).
    public int maxShared() {
        return usage.maxShared();
    }

    /// The slices that use the subnet.
    public List<SliceId> users() {
        return usage.users();
    }

    /// The phase of a subnet, and the reason if it failed.
    public record Standing(Phase phase, @Nullable String reason) {}
}
