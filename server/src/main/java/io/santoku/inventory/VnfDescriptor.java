package io.santoku.inventory;

import java.util.List;

/// A VNF descriptor (VNFD) imported from an orchestrator, with the resources that one instance needs and those that
/// each of its virtual machines needs (ETSI GS NFV-IFA 011). `kubernetesUnits` are the names of its units (KDUs) that
/// run in a Kubernetes cluster.
public record VnfDescriptor(
        ComponentId nfvo,
        String id,
        String name,
        Amounts flavour,
        List<Amounts> machines,
        List<String> kubernetesUnits) {
    public VnfDescriptor {
        machines = List.copyOf(machines);
        kubernetesUnits = List.copyOf(kubernetesUnits);
    }

    /// Creates a descriptor whose machines and Kubernetes units are not known.
    public VnfDescriptor(ComponentId nfvo, String id, String name, Amounts flavour) {
        this(nfvo, id, name, flavour, List.of(), List.of());
    }
}
