package io.santoku.running;

import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.Holder;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;

/// Reads the last observed states of the network services of slices, shared ones included.
public interface ServiceStates {
    /// The states of a slice's network services; those that have not started yet are missing.
    Map<NsId, ServiceState> of(SliceId slice);

    /// The holders of a slice's network services: the slice itself and the subnets that it shares.
    static List<Holder> holders(Slice slice) {
        return slice.outline().sites().stream()
                .map(site -> holder(slice.id(), site))
                .distinct()
                .toList();
    }

    /// The holder of the network service at `site` of a slice.
    static Holder holder(SliceId slice, ServiceSite site) {
        return site.subnet() == null ? slice : site.subnet();
    }
}
