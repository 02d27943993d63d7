package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import org.jspecify.annotations.Nullable;

/// A network service of a slice and where it runs. `function` is the network function that it belongs to, if any;
/// `subnet` the shared one that it is part of, if it is shared. `incarnation` grows each time it is restarted; one
/// that is `stopped` is not there, but may be started again.
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

    /// The same, running as this incarnation.
    public ServiceSite started(int next) {
        return with(next, false);
    }

    /// The same, stopped.
    public ServiceSite ended() {
        return with(incarnation, true);
    }

    /// The id that clients know it by in the slice `slice`: each slice has its own, also of what it shares with others.
    public NsId nsId(SliceId slice) {
        return NsId.of(slice, key);
    }

    /// Where a resource of it lives in the graph of its holder: `<key>`, from the second incarnation on `<key>~<n>`.
    public String place() {
        return incarnation == 1 ? key : key + "~" + incarnation;
    }

    private ServiceSite with(int next, boolean end) {
        return new ServiceSite(
                key, name, nsdId, nsdKey, nfvo, location, vim, flavour, optional, function, subnet, next, end);
    }
}
