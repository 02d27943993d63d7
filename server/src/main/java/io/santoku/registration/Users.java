package io.santoku.registration;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.santoku.registration.Refusal.Frozen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists the users of an entry as text: `slice/…`, `vim/…`, `function/…`; long lists are cut.
record Users(Storage storage, ComponentUse use) {
    private static final int ENOUGH = 20;

    List<String> ofLocation(String id) {
        var vims = storage.registry().vims().list(Selection.first(ENOUGH, Filter.LOCATION, id)).entries().stream()
                .map(entry -> entry.item().id().toString());
        return Stream.concat(vims, functions(Filter.LOCATION, id)).toList();
    }

    List<String> ofComponent(ComponentId component) {
        Stream<String> functions =
                component.kind() == ComponentKind.EMS ? functions(Filter.EMS, component.id()) : Stream.empty();
        return Stream.concat(functions, slicesOf(component).stream()).toList();
    }

    /// Lists only the slices that use a component: a change of the component does not affect its other users.
    List<String> slicesOf(ComponentId component) {
        Stream<String> booked = component.kind() == ComponentKind.VIM
                ? storage.reservations().slicesUsing(component).stream()
                : Stream.empty();
        return slices(Stream.concat(use.slicesUsing(component).stream(), booked));
    }

    List<String> ofFunction(String id) {
        return slices(use.slicesUsingFunction(id).stream());
    }

    /// Refuses to change these members while there are users.
    static Optional<Refusal> freeze(List<String> members, List<String> users) {
        return members.isEmpty() || users.isEmpty() ? Optional.empty() : Optional.of(new Frozen(members, users));
    }

    private Stream<String> functions(Filter filter, String value) {
        return storage.registry().functions().list(Selection.first(ENOUGH, filter, value)).entries().stream()
                .map(entry -> "function/" + entry.item().id());
    }

    private static List<String> slices(Stream<String> ids) {
        return ids.distinct().limit(ENOUGH).map(id -> "slice/" + id).toList();
    }
}
