package io.santoku.api.katana.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the parts that a slice goes without because no component is registered for them, in the words of the
/// predecessor's log.
final class Warnings {
    private final WholeSlice whole;
    private final Functions functions;

    Warnings(WholeSlice whole, Functions functions) {
        this.whole = whole;
        this.functions = functions;
    }

    /// Returns the warnings; empty when nothing is missing, and for a slice for which there was no room.
    List<String> all() {
        var warnings = new ArrayList<String>();
        if (whole.order().operation().plan().steps().isEmpty()) {
            return warnings;
        }
        if (planned("transport").isEmpty()) {
            warnings.add("There is no registered WIM");
        }
        Set<String> configured = planned("radio");
        managers()
                .filter(manager -> !configured.contains(manager))
                .forEach(manager -> warnings.add("EMS %s not found - No configuration".formatted(manager)));
        return warnings;
    }

    /// Returns the components at which the order has resources of this kind.
    private Set<String> planned(String kind) {
        return whole.order().operation().plan().steps().stream()
                .filter(step -> step.resource().id().kind().equals(kind))
                .map(step -> step.resource().component().id())
                .collect(Collectors.toSet());
    }

    private Stream<String> managers() {
        return whole.slice().outline().connections().stream()
                .flatMap(ends -> Stream.of(ends.core(), ends.radio()))
                .map(function -> functions.function(function).get("ems-id"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct();
    }
}
