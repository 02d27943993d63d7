package io.santoku.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/// A network service descriptor (NSD) imported from an orchestrator; `key` is the orchestrator's own key for it,
/// `flavour` what one instance needs, `machines` what each of its virtual machines needs (VDUs, one by one); none where
/// the orchestrator does not tell. `kubernetesUnits` are the names of its units (KDUs) that run in a Kubernetes
/// cluster.
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

    /// The identity that clients know a descriptor by: it stays the same however often it is imported.
    public static String uid(ComponentId nfvo, String key) {
        return UUID.nameUUIDFromBytes((nfvo + "/" + key).getBytes(UTF_8)).toString();
    }
}
