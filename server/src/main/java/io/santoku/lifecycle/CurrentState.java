package io.santoku.lifecycle;

import io.santoku.placement.ServiceSite;
import io.santoku.plan.ResourceGraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state of a slice before a draft: its outline (null before the first order), the subnets that it shares, the
/// resources that it holds, and the locations that could not be served and are not tried again.
record CurrentState(@Nullable Outline outline, List<SliceSubnet> subnets, ResourceGraph held, List<String> unserved) {
    /// The state of a slice that is to be ordered.
    static final CurrentState NOTHING = new CurrentState(null, List.of(), ResourceGraph.EMPTY, List.of());

    /// The network services of the slice, including stopped and shared ones.
    List<ServiceSite> sites() {
        return outline == null ? List.of() : outline.sites();
    }

    /// The network service of this key.
    Optional<ServiceSite> site(String key) {
        return sites().stream().filter(site -> site.key().equals(key)).findFirst();
    }

    /// The subnet that serves this function for the slice.
    Optional<SliceSubnet> subnet(String functionId) {
        return subnets.stream()
                .filter(subnet -> subnet.functionId().equals(functionId))
                .findFirst();
    }
}
