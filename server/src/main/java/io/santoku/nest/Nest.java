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

/// A slice request that [NestReader] accepted: the whole document, with the base descriptor merged in and unknown
/// members kept. Rates are kbit/s (slice model of GSMA NG.116 with the predecessor's names).
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

    /// Returns the slice descriptor: every GST attribute that was given or inherited.
    public Map<String, Object> attributes() {
        return descriptor().members();
    }

    /// Returns the slice's name for people; `slice` if the NEST gives none.
    public String name() {
        return descriptor()
                .text("base_slice_des_id")
                .filter(name -> !name.isBlank())
                .orElse("slice");
    }

    /// Returns the slice/service type, if the NEST states it.
    public Optional<Integer> sst() {
        return descriptor().integer("sst");
    }

    /// Returns the slice differentiator as six upper-case hex digits, if the NEST states one.
    public Optional<String> sd() {
        return descriptor()
                .text("sd")
                .map(sd -> sd.toUpperCase(Locale.ROOT))
                .filter(sd -> !sd.equals(NO_DIFFERENTIATOR));
    }

    /// Whether the NEST explicitly asks for no differentiator, which no slice can have: several slices have the same
    /// type.
    boolean wantsNoDifferentiator() {
        return descriptor()
                .text("sd")
                .filter(NO_DIFFERENTIATOR::equalsIgnoreCase)
                .isPresent();
    }

    /// Returns which functions no other slice may share: 0 none, 1 the core, 2 the radio, 3 both.
    public int isolation() {
        return descriptor().integerOr(ISOLATION, 0);
    }

    /// Returns the ids of the locations to cover, registered or not.
    public List<String> coverage() {
        return descriptor().texts(COVERAGE);
    }

    /// Returns the network services that the NEST adds to those of the slice's functions.
    public List<ServiceEntry> services() {
        return Attributes.of(document.get(SERVICE_DESCRIPTOR)).objects(NS_LIST).stream()
                .map(Nest::service)
                .toList();
    }

    /// Returns the probes that measure the slice, as they were given: names or objects.
    public List<Object> probes() {
        return List.copyOf(Attributes.of(document.get(TEST_DESCRIPTOR)).list("probe_list"));
    }

    /// Returns the QoS flows, each with the members it was given.
    public List<Map<String, Object>> qos() {
        return descriptor().objects("qos").stream().map(Attributes::members).toList();
    }

    /// Returns the same NEST with other locations to cover.
    public Nest withCoverage(List<String> locations) {
        return with(DESCRIPTOR, descriptor().with(COVERAGE, locations));
    }

    /// Returns the same NEST with one more network service of its own, at a location.
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

    /// Returns the attributes that the wide-area network has to guarantee.
    public Map<String, Object> transportSla() {
        return only(TRANSPORT_SLA);
    }

    /// Returns the attributes that the radio has to guarantee.
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
