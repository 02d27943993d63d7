package io.santoku.api.katana.slices;

import io.santoku.api.katana.Epoch;
import io.santoku.inventory.NsDescriptor;
import io.santoku.placement.ServiceSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the network services of a slice as they were requested, with their current data: the entries of
/// `total_ns_list`, of `ns_list`, and of the functions of a connection.
final class ServiceEntries {
    private final WholeSlice whole;

    ServiceEntries(WholeSlice whole) {
        this.whole = whole;
    }

    /// Returns every network service of the slice.
    List<Map<String, @Nullable Object>> all() {
        return whole.sites().stream()
                .map(site -> enriched(whole.asked(site), site))
                .toList();
    }

    /// Returns the network services that the NEST adds itself, each as it was requested; of several locations, the
    /// entry shows the first.
    List<Map<String, @Nullable Object>> extra() {
        return whole.extraServices().stream().map(this::entry).toList();
    }

    /// Returns the network services of a function, in the order of its own list, without those that were left out.
    List<Map<String, @Nullable Object>> ofFunction(String functionId, List<Map<String, @Nullable Object>> asked) {
        var entries = new ArrayList<Map<String, @Nullable Object>>();
        for (Map<String, @Nullable Object> entry : asked) {
            whole.site(entry, functionId).ifPresent(site -> entries.add(enriched(entry, site)));
        }
        return entries;
    }

    private Map<String, @Nullable Object> entry(Map<String, @Nullable Object> asked) {
        return whole.site(asked, null).map(site -> enriched(asked, site)).orElseGet(() -> leftOut(asked));
    }

    private static Map<String, @Nullable Object> leftOut(Map<String, @Nullable Object> asked) {
        var entry = new LinkedHashMap<String, @Nullable Object>(asked);
        entry.put("shared_function", 0);
        entry.put("shared_slice_key", null);
        return entry;
    }

    private Map<String, @Nullable Object> enriched(Map<String, @Nullable Object> asked, ServiceSite site) {
        var entry = new LinkedHashMap<String, @Nullable Object>(asked);
        entry.put("shared_function", whole.sharing(site));
        entry.put("nfvo-id", site.nfvo().id());
        entry.put("nsd-info", descriptor(site));
        entry.put("placement_loc", place(site));
        entry.put("vims", List.of(Clouds.key(site)));
        entry.put("ns-id", whole.nsId(site));
        if (RequestedServices.isOriginal(asked)) {
            entry.put("shared_slice_key", WholeSlice.sharingList(site));
            started(site).ifPresent(at -> entry.put("start_time", Epoch.seconds(at)));
        }
        return entry;
    }

    private static Map<String, Object> place(ServiceSite site) {
        var place = new LinkedHashMap<String, Object>();
        place.put("location", site.location());
        place.put("vim", Clouds.key(site));
        return place;
    }

    private Map<String, Object> descriptor(ServiceSite site) {
        Optional<NsDescriptor> known = whole.descriptor(site);
        var document = new LinkedHashMap<String, Object>();
        document.put("nsd-id", site.nsdKey());
        document.put("nsd-name", known.map(NsDescriptor::id).orElse(site.nsdId()));
        document.put("vnfd_list", known.map(NsDescriptor::vnfdIds).orElse(List.of()));
        document.put("flavor", Clouds.amounts(site.flavour()));
        document.put("nfvo_id", site.nfvo().id());
        document.put("_id", NsDescriptor.uid(site.nfvo(), site.nsdKey()));
        return document;
    }

    private Optional<Instant> started(ServiceSite site) {
        return whole.order()
                .step(whole.firstResource(site))
                .map(step -> step.times().started());
    }
}
