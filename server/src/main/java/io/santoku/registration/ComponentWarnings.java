package io.santoku.registration;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What should worry the owners of components, as far as it is known at one moment: what their documents say, and what
/// was found when they were last looked at.
public record ComponentWarnings(Map<ComponentId, ComponentCheck> checks, SystemIdentities identities) {
    /// What is known now.
    public static ComponentWarnings now(Storage storage) {
        return new ComponentWarnings(storage.checks().all(), storage.registry().identities());
    }

    /// In plain words; empty when nothing should worry anybody.
    public List<String> of(Component component) {
        var warnings = new ArrayList<>(component.warnings());
        List<ComponentId> twins = identities.twinsOf(component.id());
        if (!twins.isEmpty()) {
            warnings.add("%s and %s are one system under several ids: slices on one are found on the others, too"
                    .formatted(component.id(), listed(twins)));
        }
        check(component.id()).map(ComponentCheck::worries).ifPresent(warnings::addAll);
        return warnings;
    }

    /// What was found when the component was last looked at.
    public Optional<ComponentCheck> check(ComponentId component) {
        return Optional.ofNullable(checks.get(component));
    }

    private static String listed(List<ComponentId> ids) {
        return ids.stream().map(ComponentId::toString).collect(Collectors.joining(", "));
    }
}
