package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Amounts;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.Holder;
import io.santoku.slice.NsId;
import org.jspecify.annotations.Nullable;

/// A network service and its location, in the form of the API; `id` stays the same when it is restarted or moved,
/// `subnet` is the shared subnet that it is part of.
record SiteView(
        @JsonUnwrapped SiteServiceView service,
        @JsonUnwrapped SitePlaceView place,
        @Nullable String function,
        @Nullable String subnet,
        int incarnation,
        boolean stopped) {

    /// The network service.
    record SiteServiceView(String key, String id, String name, String nsdId, boolean optional) {}

    /// The place where the network service runs, and the resources that it needs there.
    record SitePlaceView(String nfvo, String location, String vim, Amounts flavour) {}

    static SiteView of(ServiceSite site, Holder holder) {
        Holder owner = site.subnet() == null ? holder : site.subnet();
        return new SiteView(
                new SiteServiceView(
                        site.key(), NsId.of(owner, site.key()).value(), site.name(), site.nsdId(), site.optional()),
                new SitePlaceView(site.nfvo().id(), site.location(), site.vim().id(), site.flavour()),
                site.function(),
                site.subnet() == null ? null : site.subnet().value(),
                site.incarnation(),
                site.stopped());
    }
}
