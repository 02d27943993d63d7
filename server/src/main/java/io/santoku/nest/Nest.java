package io.santoku.nest;

import io.santoku.inventory.Location;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.profile.Probe;
import io.santoku.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A slice request (GSMA NG.116) that [NestReader] accepted: the whole document, with the base descriptor merged in
/// and unknown members kept, and what it asks for as values: the service profile, network services and probes.
public record Nest(
        Map<String, Object> document, ServiceProfile profile, List<ServiceEntry> services, List<Probe> probes) {
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
    static final String V2X_MODE = "v2x_communication_mode";

    static final String TEST_DESCRIPTOR = "test_descriptor";
    static final String NO_DIFFERENTIATOR_WARNING =
            "sd FFFFFF stands for no differentiator (3GPP TS 23.003, 28.4.2): the slice is given one that is free";

    private static final String NO_DIFFERENTIATOR = "FFFFFF";

    public Nest {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        services = List.copyOf(services);
        probes = List.copyOf(probes);
    }

    /// Reads a document that was accepted before; members of another type than the schema's count as absent.
    public static Nest of(Map<String, Object> document) {
        return read(document, new ArrayList<>());
    }

    /// Reads a document, and adds the places of members of another type than the schema's to `unread`.
    static Nest read(Map<String, Object> document, List<String> unread) {
        Attributes services = Attributes.of(document.get(SERVICE_DESCRIPTOR));
        Attributes tests = Attributes.of(document.get(TEST_DESCRIPTOR));
        return new Nest(
                document,
                ProfileReader.of(
                        Attributes.of(document.get(DESCRIPTOR)).members(), document.get(TEST_DESCRIPTOR), unread),
                services.objects(NS_LIST).stream().map(Nest::service).toList(),
                tests.list("probe_list").stream()
                        .filter(Objects::nonNull)
                        .map(Probe::new)
                        .toList());
    }

    /// Returns the slice descriptor: every GST attribute that was given or inherited.
    public Map<String, Object> attributes() {
        return Attributes.of(document.get(DESCRIPTOR)).members();
    }

    /// Returns the slice's name for people; `slice` if the NEST gives none.
    public String name() {
        return Attributes.of(document.get(DESCRIPTOR))
                .text("base_slice_des_id")
                .filter(name -> !name.isBlank())
                .orElse("slice");
    }

    /// Returns the slice/service type, if the NEST states it.
    public Optional<Integer> sst() {
        return Optional.ofNullable(profile.identification().sst());
    }

    /// Returns the slice differentiator as six upper-case hex digits, if the NEST states one.
    public Optional<String> sd() {
        return Optional.ofNullable(profile.identification().sd()).filter(sd -> !sd.equals(NO_DIFFERENTIATOR));
    }

    /// Whether the NEST explicitly asks for no differentiator, which no slice can have: several slices have the
    /// same type.
    boolean wantsNoDifferentiator() {
        return NO_DIFFERENTIATOR.equals(profile.identification().sd());
    }

    /// Returns which functions no other slice may share: 0 none, 1 the core, 2 the radio, 3 both.
    public int isolation() {
        return profile.management().isolation().functions();
    }

    /// Returns the ids of the locations to cover, registered or not.
    public List<String> coverage() {
        return profile.area().locations();
    }

    /// Returns the same NEST with other locations to cover.
    public Nest withCoverage(List<String> locations) {
        return with(DESCRIPTOR, Attributes.of(document.get(DESCRIPTOR)).with(COVERAGE, locations));
    }

    /// Returns the same NEST with one more network service of its own, at a location.
    public Nest withService(String nsdId, String name, String location) {
        Attributes given = Attributes.of(document.get(SERVICE_DESCRIPTOR));
        var entries = new ArrayList<Object>(
                given.objects(NS_LIST).stream().map(Attributes::members).toList());
        entries.add(Map.of("nsd-id", nsdId, "ns-name", name, "placement", location, "optional", false));
        return with(SERVICE_DESCRIPTOR, given.with(NS_LIST, entries));
    }

    private Nest with(String member, Map<String, Object> value) {
        var changed = new LinkedHashMap<>(document);
        changed.put(member, value);
        return of(changed);
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
