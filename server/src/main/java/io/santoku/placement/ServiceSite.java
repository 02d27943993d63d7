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
        String key,
        String name,
        String nsdId,
        String nsdKey,
        ComponentId nfvo,
        String location,
        ComponentId vim,
        Amounts flavour,
        boolean optional,
        @Nullable String function,
        @Nullable SubnetId subnet,
        int incarnation,
        boolean stopped) {

    /// The first incarnation of a network service that was placed for a slice, or for a shared subnet of it.
    public static ServiceSite of(Placement placement, @Nullable SubnetId subnet) {
        var request = placement.request();
        var descriptor = placement.descriptor();
        return new ServiceSite(
                request.key(),
                request.entry().name(),
                request.entry().nsdId(),
                descriptor.key(),
                descriptor.nfvo(),
                request.location(),
                placement.vim(),
                descriptor.flavour(),
                request.optional(),
                request.functionId(),
                subnet,
                1,
                false);
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
        return NsId.of(slice, key);
    }

    /// The place in the ids of the service's resources: `<key>`, from the second incarnation on `<key>~<n>`.
    public String place() {
        return incarnation == 1 ? key : key + "~" + incarnation;
    }

    private ServiceSite with(int next, boolean end) {
        return new ServiceSite(
                key, name, nsdId, nsdKey, nfvo, location, vim, flavour, optional, function, subnet, next, end);
    }
}
