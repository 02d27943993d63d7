package io.santoku.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/// A network service descriptor (NSD) imported from an orchestrator (ETSI GS NFV-IFA 014). `key` is the orchestrator's
/// own key for it, `flavour` the resources that one instance needs, `machines` the resources of each of its virtual
/// machines (VDUs, one by one), empty where the orchestrator does not report them. `kubernetesUnits` are the names of
/// its units (KDUs) that run in a Kubernetes cluster.
public record NsDescriptor(
        ComponentId nfvo,
        String id,
        String key,
        String name,
        List<String> vnfdIds,
        Amounts flavour,
        List<Amounts> machines,
        List<String> kubernetesUnits) {
    public NsDescriptor {
        vnfdIds = List.copyOf(vnfdIds);
        machines = List.copyOf(machines);
        kubernetesUnits = List.copyOf(kubernetesUnits);
    }

    /// Returns the identity by which clients know a descriptor; it stays the same when the descriptor is imported
    /// again.
    public static String uid(ComponentId nfvo, String key) {
        return UUID.nameUUIDFromBytes((nfvo + "/" + key).getBytes(UTF_8)).toString();
    }
}
