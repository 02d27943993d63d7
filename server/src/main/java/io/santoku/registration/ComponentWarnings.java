package io.santoku.registration;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects the warnings about components that are known at one moment, from their documents, from their last checks
/// and from their maintenance.
public record ComponentWarnings(
        Map<ComponentId, ComponentCheck> checks,
        SystemIdentities identities,
        Map<ComponentId, Maintenance> maintenances) {
    /// Reads the last checks, the known identities and the maintenances from storage.
    public static ComponentWarnings now(Storage storage) {
        return new ComponentWarnings(
                storage.checks().all(),
                storage.registry().identities(),
                storage.maintenances().all());
    }

    /// Returns the warnings about a component as sentences; empty when there are none. Its maintenance is none of them.
    public List<String> of(Component component) {
        var warnings = new ArrayList<String>(component.warnings());
        List<ComponentId> twins = identities.twinsOf(component.id());
        if (!twins.isEmpty()) {
            warnings.add("%s and %s are one system under several ids: slices on one are found on the others, too"
                    .formatted(component.id(), listed(twins)));
        }
        check(component.id()).map(ComponentCheck::worries).ifPresent(warnings::addAll);
        return warnings;
    }

    /// Returns the maintenance and the warnings, for documents that have no member for the maintenance.
    public List<String> withMaintenance(Component component) {
        return Stream.concat(
                        maintenance(component.id())
                                .map(known -> "It is %s: nothing new is placed there".formatted(known.text()))
                                .stream(),
                        of(component).stream())
                .toList();
    }

    /// Returns the findings of the component's last check.
    public Optional<ComponentCheck> check(ComponentId component) {
        return Optional.ofNullable(checks.get(component));
    }

    /// Returns the maintenance of the component; empty when it is not in maintenance.
    public Optional<Maintenance> maintenance(ComponentId component) {
        return Optional.ofNullable(maintenances.get(component));
    }

    private static String listed(List<ComponentId> ids) {
        return ids.stream().map(ComponentId::toString).collect(Collectors.joining(", "));
    }
}
