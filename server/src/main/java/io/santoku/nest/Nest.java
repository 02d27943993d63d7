package io.santoku.nest;

import io.santoku.inventory.Location;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A slice request that [NestReader] accepted: the whole document, base descriptor merged in, unknown members kept.
/// Rates are kbit/s (slice-model of GSMA NG.116 in the predecessor's words).
public record Nest(Map<String, Object> document) {
    static final String DESCRIPTOR = "base_slice_descriptor";
    static final String SERVICE_DESCRIPTOR = "service_descriptor";
    static final String NS_LIST = "ns_list";
    static final String COVERAGE = "coverage";
    static final String ISOLATION = "isolation";
    static final String DELAY_TOLERANCE = "delay_tolerance";
    static final String DOWNLINK = "network_DL_throughput";
    static final String UPLINK = "network_UL_throughput";
    static final String UE_DOWNLINK = "ue_DL_throughput";
    static final String UE_UPLINK = "ue_UL_throughput";

    static final String TEST_DESCRIPTOR = "test_descriptor";
    static final String NO_DIFFERENTIATOR_WARNING =
            "sd FFFFFF stands for no differentiator (3GPP TS 23.003, 28.4.2): the slice is given one that is free";

    private static final String NO_DIFFERENTIATOR = "FFFFFF";
    private static final List<String> TRANSPORT_SLA = List.of(DOWNLINK, UPLINK, "mtu");
    private static final List<String> RADIO_SLA = List.of(
            UE_DOWNLINK,
            UE_UPLINK,
            "group_communication_support",
            "number_of_terminals",
            "positional_support",
            "radio_spectrum",
            "device_velocity",
            "terminal_density");

    public Nest {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    /// The slice descriptor: every GST attribute that was given or inherited.
    public Map<String, Object> attributes() {
        return descriptor().members();
    }

    /// What people call the slice; `slice` when they did not say.
    public String name() {
        return descriptor()
                .text("base_slice_des_id")
                .filter(name -> !name.isBlank())
                .orElse("slice");
    }

    /// The slice/service type, when it was asked for in so many words.
    public Optional<Integer> sst() {
        return descriptor().integer("sst");
    }

    /// The slice differentiator, when it was asked for, as six upper-case hex digits.
    public Optional<String> sd() {
        return descriptor()
                .text("sd")
                .map(sd -> sd.toUpperCase(Locale.ROOT))
                .filter(sd -> !sd.equals(NO_DIFFERENTIATOR));
    }

    /// Whether it asks in so many words for no differentiator, which no slice can have: several share their type.
    boolean wantsNoDifferentiator() {
        return descriptor()
                .text("sd")
                .filter(NO_DIFFERENTIATOR::equalsIgnoreCase)
                .isPresent();
    }

    /// What no other slice may share: 0 nothing, 1 the core, 2 the radio, 3 neither.
    public int isolation() {
        return descriptor().integerOr(ISOLATION, 0);
    }

    /// The ids of the locations to cover, registered or not.
    public List<String> coverage() {
        return descriptor().texts(COVERAGE);
    }

    /// The network services that the slice brings along, beside those of its functions.
    public List<ServiceEntry> services() {
        return Attributes.of(document.get(SERVICE_DESCRIPTOR)).objects(NS_LIST).stream()
                .map(Nest::service)
                .toList();
    }

    /// The probes to measure the slice with, as they were given: names or objects.
    public List<Object> probes() {
        return List.copyOf(Attributes.of(document.get(TEST_DESCRIPTOR)).list("probe_list"));
    }

    /// The QoS flows, each with the members it was given.
    public List<Map<String, Object>> qos() {
        return descriptor().objects("qos").stream().map(Attributes::members).toList();
    }

    /// The same with other locations to cover.
    public Nest withCoverage(List<String> locations) {
        return with(DESCRIPTOR, descriptor().with(COVERAGE, locations));
    }

    /// The same with one more network service of its own, at a location.
    public Nest withService(String nsdId, String name, String location) {
        Attributes services = Attributes.of(document.get(SERVICE_DESCRIPTOR));
        var entries = new ArrayList<Object>(
                services.objects(NS_LIST).stream().map(Attributes::members).toList());
        entries.add(Map.of("nsd-id", nsdId, "ns-name", name, "placement", location, "optional", false));
        return with(SERVICE_DESCRIPTOR, services.with(NS_LIST, entries));
    }

    private Nest with(String member, Map<String, Object> value) {
        var changed = new LinkedHashMap<>(document);
        changed.put(member, value);
        return new Nest(changed);
    }

    /// What the wide-area network has to promise.
    public Map<String, Object> transportSla() {
        return only(TRANSPORT_SLA);
    }

    /// What the radio has to promise.
    public Map<String, Object> radioSla() {
        return only(RADIO_SLA);
    }

    Attributes descriptor() {
        return Attributes.of(document.get(DESCRIPTOR));
    }

    private Map<String, Object> only(List<String> names) {
        var kept = new LinkedHashMap<>(attributes());
        kept.keySet().retainAll(names);
        return kept;
    }

    private static ServiceEntry service(Attributes entry) {
        String nsdId = entry.text("nsd-id").orElse("");
        var wishes = new ServiceEntry.Wishes(wish(entry, "nfvo-id"), wish(entry, "vim-id"));
        String name = entry.text("ns-name").orElse(nsdId);
        return new ServiceEntry(nsdId, name, site(entry), entry.yes("optional"), wishes);
    }

    private static @Nullable String wish(Attributes entry, String member) {
        return entry.text(member).filter(id -> !id.isBlank()).orElse(null);
    }

    private static Site site(Attributes entry) {
        if (entry.integerOr("placement", 0) == 1) {
            return new Site.EveryEdge();
        }
        return entry.text("placement")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(Location.CORE))
                .<Site>map(Site.At::new)
                .orElseGet(Site.Core::new);
    }
}
