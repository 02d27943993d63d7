package io.santoku.nest;

import io.santoku.inventory.Ems;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds out which functions have a registered element manager.
final class Managers {
    private final Set<String> registered;

    Managers(Inventory inventory) {
        this.registered =
                inventory.all(Ems.class).stream().map(ems -> ems.id().id()).collect(Collectors.toSet());
    }

    /// Lists the functions whose element manager is not registered, as sentences.
    List<String> unknown(Reach reach) {
        return SliceDesign.functionsOf(reach.connections()).stream()
                .filter(function -> !isKnown(function.ems()))
                .map(function -> "the element manager %s of function %s is not registered"
                        .formatted(function.ems(), function.id()))
                .toList();
    }

    /// Lists the radio functions that name no element manager, as sentences.
    List<String> unmanagedRadio(Reach reach) {
        return SliceDesign.functionsOf(reach.connections()).stream()
                .filter(function -> function.domain() == Domain.RADIO && function.ems() == null)
                .map(function -> "function %s names no element manager: it is left as it is".formatted(function.id()))
                .toList();
    }

    /// Returns the same connections, with every unregistered element manager removed from its function.
    Reach without(Reach reach) {
        return new Reach(
                reach.coverage(),
                reach.notSupportedLocations(),
                reach.connections().stream()
                        .map(ends -> new Connection(known(ends.core()), known(ends.radio())))
                        .toList(),
                reach.warnings());
    }

    private NetworkFunction known(NetworkFunction function) {
        return isKnown(function.ems()) ? function : function.withoutManager();
    }

    private boolean isKnown(@Nullable String ems) {
        return ems == null || registered.contains(ems);
    }
}
