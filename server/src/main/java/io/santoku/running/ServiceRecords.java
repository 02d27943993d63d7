package io.santoku.running;

import io.santoku.inventory.ComponentId;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Stores the observed states of running network services; every node reads them, whichever node observed them.
public interface ServiceRecords {
    /// All network services that have started, of all slices and shared subnets.
    List<HeldService> all();

    /// The network services of these holders.
    List<HeldService> of(Collection<Holder> holders);

    /// Records that the orchestrator answered the request sent at `asked`, and the states that changed, by the
    /// orchestrator's ids of network services. Ignores the answer to a request older than the last recorded one.
    void saw(ComponentId nfvo, Instant asked, Map<String, ServiceState> changed);

    /// The time of the last answered request to each orchestrator.
    Map<ComponentId, Instant> answers();

    /// The transport controller that serves each slice, by the slice's id.
    Map<String, ComponentId> transports();
}
