package io.santoku.inventory;

import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.ServiceEntry.Site;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Registered things as tests need them.
public final class Samples {
    private Samples() {}

    /// A cloud at a location.
    public static Vim vim(String id, String location) {
        return new Vim(
                new Component.Identity(ComponentId.vim(id), "Cloud " + id, "openstack", ""),
                location,
                URI.create("https://127.0.0.1:5000/v3"),
                new Credentials("admin", new Secret("test-password"), "admin"),
                new TlsTrust.SystemAuthorities(),
                Map.of("region", "RegionOne"));
    }

    /// An orchestrator.
    public static Nfvo nfvo(String id) {
        return new Nfvo(
                new Component.Identity(ComponentId.nfvo(id), id, "osm", ""),
                URI.create("https://127.0.0.1:9999"),
                new Credentials("admin", new Secret("test-password"), "admin"),
                new TlsTrust.Anybody());
    }

    /// A transport controller that is reached over Kafka.
    public static Wim wim(String id) {
        return new Wim(
                new Component.Identity(ComponentId.wim(id), id, "odl-wim", ""),
                "127.0.0.1:9092",
                null,
                new TlsTrust.Authority("test-pem"),
                Map.of(),
                null);
    }

    /// An element manager.
    public static Ems ems(String id) {
        return new Ems(
                new Component.Identity(ComponentId.ems(id), id, "test-ems", ""),
                URI.create("http://127.0.0.1:8080"),
                new TlsTrust.SystemAuthorities());
    }

    /// A policy engine.
    public static PolicyEngine policy(String id) {
        return new PolicyEngine(
                new Component.Identity(ComponentId.policy(id), id, "neat", ""),
                URI.create("http://127.0.0.1:8081"),
                new TlsTrust.SystemAuthorities());
    }

    /// A radio function at a location, with a network service for each kind of site.
    public static NetworkFunction function(String id, String location) {
        return new NetworkFunction(
                new NetworkFunction.Identity(id, "Function " + id, ""),
                new NetworkFunction.Kind(5, Domain.RADIO, Realisation.VIRTUAL, new Sharing(true, 3)),
                location,
                new NetworkFunction.Parts(
                        List.of(
                                new ServiceEntry("nsd-1", "one", new Site.Core(), false),
                                new ServiceEntry("nsd-2", "two", new Site.EveryEdge(), true),
                                new ServiceEntry("nsd-3", "three", new Site.At("edge1"), false)),
                        List.of(new PhysicalFunction("pnf-1", "Antenna", location, false, Map.of("ip", "127.0.0.9"))),
                        NetworkFunction.Lists.BOTH),
                "ems-1");
    }

    /// A descriptor that an orchestrator has on board.
    public static NsDescriptor service(String nfvo, String id, Amounts flavour) {
        return new NsDescriptor(
                ComponentId.nfvo(nfvo),
                id,
                "key-" + id,
                "Service " + id,
                List.of("vnf-a", "vnf-b"),
                new NsDescriptor.Needs(flavour, List.of(), List.of()));
    }

    /// A VNF descriptor that an orchestrator has on board.
    public static VnfDescriptor vnf(String nfvo, String id) {
        return new VnfDescriptor(ComponentId.nfvo(nfvo), id, "VNF " + id, new Amounts(1, 1024, 10, 1));
    }
}
