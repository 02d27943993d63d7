package io.santoku.running;

import io.santoku.inventory.ComponentId;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What is kept of network services that run: every node reads it, whichever node looked.
public interface ServiceRecords {
    /// All network services that came up, of all slices and shared subnets.
    List<HeldService> all();

    /// Those of these holders.
    List<HeldService> of(Collection<Holder> holders);

    /// Notes that the orchestrator answered at `asked`, and what is new in its answer, by its ids of network services.
    /// An answer to an older question than the last one noted is ignored.
    void saw(ComponentId nfvo, Instant asked, Map<String, ServiceState> changed);

    /// When each orchestrator last answered.
    Map<ComponentId, Instant> answers();

    /// Which transport controller serves a slice, by the slice's id.
    Map<String, ComponentId> transports();
}
