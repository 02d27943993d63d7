package io.santoku.simulation;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Samples;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is registered: a core and an edge with two small clouds, an orchestrator, a WIM and an EMS. The core function
/// may be shared by up to so many slices (negative: by none). With `twins`, the orchestrator and a cloud are registered
/// once more, where nobody looks for room.
record Place(MemoryReservations reservations, int maxShared, boolean twins) implements Registry {
    static final List<Vim> VIMS = List.of(
            Samples.vim("core-cloud", "core"), Samples.vim("edge-cloud", "edge1"), Samples.vim("edge-second", "edge1"));
    static final ComponentId OSM = ComponentId.nfvo("osm");
    private static final String AGAIN = "-again";
    private static final Amounts ONE = new Amounts(1, 1, 1, 1);
    private static final int ROOM = 6;

    /// The system that a component is: some are registered twice.
    static String system(String component) {
        return component.endsWith(AGAIN) ? component.substring(0, component.length() - AGAIN.length()) : component;
    }

    static Amounts size(Vim vim) {
        int room = vim.location().equals("core") ? 3 * ROOM : ROOM;
        return new Amounts(room, room, room, room);
    }

    static Vim cloud(ComponentId id) {
        return VIMS.stream()
                .filter(vim -> vim.id().id().equals(system(id.id())))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Inventory snapshot() {
        var components = new ArrayList<Component>(VIMS);
        components.add(Samples.nfvo("osm"));
        if (twins) {
            components.add(Samples.nfvo("osm" + AGAIN));
            components.add(Samples.vim("core-cloud" + AGAIN, "elsewhere"));
        }
        components.add(Samples.wim("wim"));
        components.add(Samples.ems("ems"));
        List<NsDescriptor> descriptors = List.of("amf", "upf", "cu", "cache").stream()
                .map(id -> Samples.service("osm", id, ONE))
                .toList();
        List<Location> locations =
                List.of(new Location("core", ""), new Location("edge1", ""), new Location("elsewhere", ""));
        return new Inventory(locations, components, List.of(core(), radio()), descriptors, reservations.loads());
    }

    private NetworkFunction core() {
        var sharing = new Sharing(maxShared >= 0, Math.max(0, maxShared));
        return function(
                "5gc", Domain.CORE, sharing, null, entry("amf", new Site.Core()), entry("upf", new Site.EveryEdge()));
    }

    private static NetworkFunction radio() {
        return function("gnb", Domain.RADIO, new Sharing(false, 0), "ems", entry("cu", new Site.At("edge1")));
    }

    private static ServiceEntry entry(String nsd, Site site) {
        return new ServiceEntry(nsd, nsd, site, false);
    }

    private static NetworkFunction function(
            String id, Domain domain, Sharing sharing, @Nullable String ems, ServiceEntry... services) {
        String location = domain == Domain.CORE ? "core" : "edge1";
        return new NetworkFunction(
                new NetworkFunction.Identity(id, id, ""),
                new NetworkFunction.Kind(5, domain, Realisation.VIRTUAL, sharing),
                location,
                new NetworkFunction.Parts(List.of(services), List.of(), NetworkFunction.Lists.BOTH),
                ems);
    }

    private static <T> Repository<T> closed() {
        throw new UnsupportedOperationException("nobody registers anything here");
    }

    @Override
    public Repository<Location> locations() {
        return closed();
    }

    @Override
    public Repository<Vim> vims() {
        return closed();
    }

    @Override
    public Repository<Nfvo> nfvos() {
        return closed();
    }

    @Override
    public Repository<Wim> wims() {
        return closed();
    }

    @Override
    public Repository<Ems> elementManagers() {
        return closed();
    }

    @Override
    public Repository<PolicyEngine> policies() {
        return closed();
    }

    @Override
    public Repository<NetworkFunction> functions() {
        return closed();
    }
}
