package io.santoku.lifecycle;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Samples;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.inventory.Storage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core and an edge with functions, clouds, an orchestrator, a WIM and an EMS, and the NESTs that fit them. A slice
/// needs one vCPU at the core and two at the edge.
public final class Sites {
    static final ComponentId EDGE_CLOUD = ComponentId.vim("edge-cloud");
    private static final int PLENTY = 100_000;
    private static final Amounts ONE = new Amounts(1, 1, 1, 1);

    private Sites() {}

    /// Registers everything; the cloud at the edge has so many vCPUs.
    static void register(Storage storage, int edgeVcpus) {
        storage.registry().locations().add(new Location("edge1", ""));
        storage.registry().nfvos().add(Samples.nfvo("osm"));
        storage.registry().wims().add(Samples.wim("wim"));
        storage.registry().elementManagers().add(Samples.ems("ems"));
        cloud(storage, "core-cloud", "core", PLENTY);
        cloud(storage, EDGE_CLOUD.id(), "edge1", edgeVcpus);
        catalogue(storage, "amf", "upf", "cu");
        storage.registry()
                .functions()
                .add(function(
                        "5gc",
                        Domain.CORE,
                        "core",
                        null,
                        entry("amf", new Site.Core()),
                        entry("upf", new Site.EveryEdge())));
        storage.registry()
                .functions()
                .add(function("gnb", Domain.RADIO, "edge1", "ems", entry("cu", new Site.At("edge1"))));
    }

    /// Lets slices share the core function, up to so many each (0: any number).
    static void share(Storage storage, int maxShared) {
        share(storage, "5gc", maxShared);
    }

    /// Lets slices share a function, up to so many each (0: any number).
    static void share(Storage storage, String id, int maxShared) {
        NetworkFunction function =
                storage.registry().functions().find(id).orElseThrow().item();
        storage.registry()
                .functions()
                .replace(new NetworkFunction(
                        new NetworkFunction.Identity(function.id(), function.name(), function.description()),
                        new NetworkFunction.Kind(
                                function.generation(),
                                function.domain(),
                                function.realisation(),
                                new Sharing(true, maxShared)),
                        function.location(),
                        new NetworkFunction.Parts(
                                function.services(), function.physicalFunctions(), NetworkFunction.Lists.BOTH),
                        function.ems()));
    }

    static void cloud(Storage storage, String id, String location, int vcpus) {
        storage.registry().vims().add(Samples.vim(id, location));
        storage.reservations().measured(ComponentId.vim(id), new Amounts(vcpus, PLENTY, PLENTY, PLENTY), Amounts.NONE);
    }

    /// Puts these descriptors, one vCPU each, in place of what the orchestrator had.
    static void catalogue(Storage storage, String... ids) {
        List<NsDescriptor> services =
                List.of(ids).stream().map(id -> Samples.service("osm", id, ONE)).toList();
        storage.catalogue().replace(ComponentId.nfvo("osm"), services, List.of());
    }

    /// A slice for broadband at the edge.
    public static Map<String, Object> nest() {
        var descriptor = new LinkedHashMap<String, Object>();
        descriptor.put("base_slice_des_id", "broadband");
        descriptor.put("coverage", List.of("edge1"));
        descriptor.put("delay_tolerance", true);
        descriptor.put("network_DL_throughput", Map.of("guaranteed", BigDecimal.valueOf(200_000)));
        return new LinkedHashMap<>(Map.of("base_slice_descriptor", descriptor));
    }

    /// The same with this differentiator.
    static Map<String, Object> nest(String sd) {
        return with("sd", sd);
    }

    /// The same with another member in its descriptor.
    public static Map<String, Object> with(String member, Object value) {
        Map<String, Object> nest = nest();
        var descriptor = new LinkedHashMap<String, Object>();
        if (nest.get("base_slice_descriptor") instanceof Map<?, ?> members) {
            members.forEach((name, old) -> descriptor.put(name.toString(), old));
        }
        descriptor.put(member, value);
        nest.put("base_slice_descriptor", descriptor);
        return nest;
    }

    /// The same with services of its own at the edge, by their descriptors; optional ones end with `?`.
    public static Map<String, Object> withServices(String... nsds) {
        var services = new ArrayList<Map<String, Object>>();
        for (String nsd : nsds) {
            String id = nsd.replace("?", "");
            services.add(Map.of("nsd-id", id, "ns-name", id, "placement", 1, "optional", nsd.endsWith("?")));
        }
        Map<String, Object> nest = nest();
        nest.put("service_descriptor", Map.of("ns_list", services));
        return nest;
    }

    private static ServiceEntry entry(String nsd, Site site) {
        return new ServiceEntry(nsd, nsd, site, false);
    }

    private static NetworkFunction function(
            String id, Domain domain, String location, @Nullable String ems, ServiceEntry... services) {
        return new NetworkFunction(
                new NetworkFunction.Identity(id, id, ""),
                new NetworkFunction.Kind(5, domain, Realisation.VIRTUAL, new Sharing(false, 0)),
                location,
                new NetworkFunction.Parts(List.of(services), List.of(), NetworkFunction.Lists.BOTH),
                ems);
    }
}
