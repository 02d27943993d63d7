package io.santoku.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/// A network service descriptor (NSD) imported from an orchestrator (ETSI GS NFV-IFA 014). `key` is the orchestrator's
/// own key for it.
public record NsDescriptor(ComponentId nfvo, String id, String key, String name, List<String> vnfdIds, Needs needs) {
    public NsDescriptor {
        vnfdIds = List.copyOf(vnfdIds);
    }

    /// The needs of one instance: `flavour` is the sum of its resources, `machines` are the resources of each
    /// of its virtual machines (VDUs, one by one), empty where the orchestrator does not report them.
    /// `kubernetesUnits` are the names of its units (KDUs) that run in a Kubernetes cluster.
    public record Needs(Amounts flavour, List<Amounts> machines, List<String> kubernetesUnits) {
        public Needs {
            machines = List.copyOf(machines);
            kubernetesUnits = List.copyOf(kubernetesUnits);
        }
    }

    /// The resources that one instance needs.
    public Amounts flavour() {
        return needs.flavour();
    }

    /// The resources of each of its virtual machines.
    public List<Amounts> machines() {
        return needs.machines();
    }

    /// The names of its units that run in a Kubernetes cluster.
    public List<String> kubernetesUnits() {
        return needs.kubernetesUnits();
    }

    /// Returns the identity by which clients know a descriptor; it stays the same when the descriptor is imported
    /// again.
    public static String uid(ComponentId nfvo, String key) {
        return UUID.nameUUIDFromBytes((nfvo + "/" + key).getBytes(UTF_8)).toString();
    }
}
