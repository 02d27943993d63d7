package io.santoku.running;

import io.santoku.activation.Activation;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.running.HeldService.Place;
import io.santoku.slice.NsId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Derives the states of network services from the last observations and from the changes in progress.
public final class ObservedServices implements ServiceStates {
    private final Slices slices;
    private final OperationLog operations;
    private final ServiceRecords records;

    public ObservedServices(Slices slices, OperationLog operations, ServiceRecords records) {
        this.slices = slices;
        this.operations = operations;
        this.records = records;
    }

    /// The network services that are held, and the slices that are being changed.
    record Found(Map<Place, HeldService> held, Set<SliceId> changing) {
        static Found of(List<HeldService> services, Set<SliceId> changing) {
            return new Found(
                    services.stream().collect(Collectors.toMap(HeldService::place, Function.identity())), changing);
        }

        private boolean isChanging(Slice slice) {
            return slice.standing().runningAt() == null || changing.contains(slice.id());
        }
    }

    @Override
    public Map<NsId, ServiceState> of(SliceId id) {
        return slices.find(id)
                .map(slice -> byId(slice, Found.of(records.of(ServiceStates.holders(slice)), changing(id))))
                .orElseGet(Map::of);
    }

    private Set<SliceId> changing(SliceId id) {
        return operations.open(id).isPresent() ? Set.of(id) : Set.of();
    }

    private static Map<NsId, ServiceState> byId(Slice slice, Found found) {
        var states = new LinkedHashMap<NsId, ServiceState>();
        for (ServiceSite site : slice.outline().sites()) {
            state(slice, site, found).ifPresent(state -> states.put(site.nsId(slice.id()), state));
        }
        return states;
    }

    /// The key under which the network service at `site` of a slice is held.
    public static Place place(SliceId slice, ServiceSite site) {
        return new Place(ServiceStates.holder(slice, site).value(), Activation.serviceId(site));
    }

    /// The state of a network service; empty when it has not started yet, or was left out. A service that disappeared
    /// while its slice is being changed was removed by us, although the journal may not record it yet.
    static Optional<ServiceState> state(Slice slice, ServiceSite site, Found found) {
        if (slice.standing().phase() == Phase.TERMINATING) {
            return Optional.of(ServiceState.TERMINATING);
        }
        if (site.stopped()) {
            return Optional.of(ServiceState.STOPPED);
        }
        return Optional.ofNullable(found.held().get(place(slice.id(), site)))
                .map(HeldService::state)
                .map(state ->
                        state == ServiceState.TERMINATED && found.isChanging(slice) ? ServiceState.TERMINATING : state);
    }
}
