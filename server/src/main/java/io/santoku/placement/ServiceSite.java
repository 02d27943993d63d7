package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import org.jspecify.annotations.Nullable;

/// A network service of a slice and the place where it runs. `function` is the network function that it belongs to, if
/// any; `subnet` the shared subnet that it is part of, if it is shared. `incarnation` grows with each restart; a
/// `stopped` service does not run, but may be started again.
public record ServiceSite(
        Service service,
        Place place,
        @Nullable String function,
        @Nullable SubnetId subnet,
        int incarnation,
        boolean stopped) {

    /// The network service: its key within the slice, its name, its descriptor by its own id and by the
    /// orchestrator's key, and whether the slice can run without it.
    public record Service(String key, String name, String nsdId, String nsdKey, boolean optional) {}

    /// The orchestrator, location and cloud, and the resources that the service needs there.
    public record Place(ComponentId nfvo, String location, ComponentId vim, Amounts flavour) {}

    /// The first incarnation of a network service that was placed for a slice, or for a shared subnet of it.
    public static ServiceSite of(Placement placement, @Nullable SubnetId subnet) {
        var request = placement.request();
        var descriptor = placement.descriptor();
        return new ServiceSite(
                new Service(
                        request.key(),
                        request.entry().name(),
                        request.entry().nsdId(),
                        descriptor.key(),
                        request.optional()),
                new Place(descriptor.nfvo(), request.location(), placement.vim(), descriptor.flavour()),
                request.functionId(),
                subnet,
                1,
                false);
    }

    /// The key of the service within the slice.
    public String key() {
        return service.key();
    }

    /// The name of the service.
    public String name() {
        return service.name();
    }

    /// The id of its descriptor.
    public String nsdId() {
        return service.nsdId();
    }

    /// The orchestrator's key of its descriptor.
    public String nsdKey() {
        return service.nsdKey();
    }

    /// Whether the slice can run without it.
    public boolean optional() {
        return service.optional();
    }

    /// The orchestrator that runs it.
    public ComponentId nfvo() {
        return place.nfvo();
    }

    /// The location where it runs.
    public String location() {
        return place.location();
    }

    /// The cloud on which it runs.
    public ComponentId vim() {
        return place.vim();
    }

    /// The resources that it needs there.
    public Amounts flavour() {
        return place.flavour();
    }

    /// The same service, running as this incarnation.
    public ServiceSite started(int next) {
        return with(next, false);
    }

    /// The same service, stopped.
    public ServiceSite ended() {
        return with(incarnation, true);
    }

    /// The id of the service for clients of `slice`; each slice has its own id, also for a service that it shares.
    public NsId nsId(SliceId slice) {
        return NsId.of(slice, key());
    }

    /// The place in the ids of the service's resources: `<key>`, from the second incarnation on `<key>~<n>`.
    public String keyOfIncarnation() {
        return incarnation == 1 ? key() : key() + "~" + incarnation;
    }

    private ServiceSite with(int next, boolean end) {
        return new ServiceSite(service, place, function, subnet, next, end);
    }
}
