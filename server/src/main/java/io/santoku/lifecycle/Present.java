package io.santoku.lifecycle;

import io.santoku.placement.ServiceSite;
import io.santoku.plan.ResourceGraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What there is of a slice before a draft: what it is made of (nothing yet: null), the subnets that it shares, what it
/// holds, and the locations that it was to cover in vain and is not to try again.
record Present(@Nullable Outline outline, List<SliceSubnet> subnets, ResourceGraph held, List<String> unserved) {
    /// Of a slice that is to be ordered.
    static final Present NOTHING = new Present(null, List.of(), ResourceGraph.EMPTY, List.of());

    /// Its network services, stopped and shared ones too.
    List<ServiceSite> sites() {
        return outline == null ? List.of() : outline.sites();
    }

    /// The network service of this key.
    Optional<ServiceSite> site(String key) {
        return sites().stream().filter(site -> site.key().equals(key)).findFirst();
    }

    /// The subnet that serves a function for it.
    Optional<SliceSubnet> subnet(String functionId) {
        return subnets.stream()
                .filter(subnet -> subnet.functionId().equals(functionId))
                .findFirst();
    }
}
