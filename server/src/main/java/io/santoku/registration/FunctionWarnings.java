package io.santoku.registration;

import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Selection;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds element managers and descriptors that functions name and that are missing at one moment. No slice can be built
/// from a function without its descriptors. Naming them is no mistake, because they may be registered later.
public record FunctionWarnings(Set<String> managers, Set<String> descriptors, Set<String> inKubernetes) {
    /// Reads the registered element managers and the imported descriptors.
    public static FunctionWarnings now(Storage storage) {
        Set<String> managers = storage.registry().elementManagers().all().stream()
                .map(Entry::item)
                .map(Ems::id)
                .map(id -> id.id())
                .collect(Collectors.toSet());
        var descriptors = new HashSet<String>();
        var inKubernetes = new HashSet<String>();
        for (Entry<NsDescriptor> entry :
                storage.catalogue().services(Selection.EVERYTHING).entries()) {
            descriptors.add(entry.item().id());
            descriptors.add(entry.item().key());
            if (!entry.item().kubernetesUnits().isEmpty()) {
                inKubernetes.add(entry.item().id());
                inKubernetes.add(entry.item().key());
            }
        }
        return new FunctionWarnings(managers, descriptors, inKubernetes);
    }

    /// Returns the warnings about a function as sentences; empty when nothing is missing.
    public List<String> of(NetworkFunction function) {
        var warnings = new ArrayList<String>();
        String ems = function.ems();
        if (ems != null && !managers.contains(ems)) {
            warnings.add("the element manager %s is not registered: the radio cannot be configured".formatted(ems));
        }
        List<String> named =
                function.services().stream().map(ServiceEntry::nsdId).distinct().toList();
        named.stream()
                .filter(inKubernetes::contains)
                .forEach(nsd -> warnings.add(
                        "the descriptor %s has Kubernetes units, which no slice can have yet".formatted(nsd)));
        named.stream()
                .filter(nsd -> !descriptors.contains(nsd))
                .forEach(nsd ->
                        warnings.add("no registered orchestrator has the descriptor %s on board".formatted(nsd)));
        return warnings;
    }
}
