package io.santoku.running;

import io.santoku.activation.Activation;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/// The states of network services as they follow from what was seen and what is being done.
public final class ObservedServices implements ServiceStates {
    private final Slices slices;
    private final ServiceRecords records;

    public ObservedServices(Slices slices, ServiceRecords records) {
        this.slices = slices;
        this.records = records;
    }

    @Override
    public Map<NsId, ServiceState> of(SliceId id) {
        return slices.find(id)
                .map(slice -> byId(slice, index(records.of(ServiceStates.holders(slice)))))
                .orElseGet(Map::of);
    }

    private static Map<NsId, ServiceState> byId(Slice slice, Map<Place, HeldService> held) {
        var states = new LinkedHashMap<NsId, ServiceState>();
        for (ServiceSite site : slice.outline().sites()) {
            state(slice, site, held).ifPresent(state -> states.put(site.nsId(slice.id()), state));
        }
        return states;
    }

    static Map<Place, HeldService> index(List<HeldService> services) {
        return services.stream().collect(Collectors.toMap(HeldService::place, Function.identity()));
    }

    /// Where `site` of a slice is found among what is held.
    public static Place place(SliceId slice, ServiceSite site) {
        return new Place(ServiceStates.holder(slice, site).value(), Activation.serviceId(site));
    }

    /// Empty when it has not come up yet, or was left out.
    static Optional<ServiceState> state(Slice slice, ServiceSite site, Map<Place, HeldService> held) {
        if (slice.standing().phase() == Phase.TERMINATING) {
            return Optional.of(ServiceState.TERMINATING);
        }
        if (site.stopped()) {
            return Optional.of(ServiceState.STOPPED);
        }
        return Optional.ofNullable(held.get(place(slice.id(), site))).map(HeldService::state);
    }
}
