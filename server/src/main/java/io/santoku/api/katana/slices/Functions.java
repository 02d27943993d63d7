package io.santoku.api.katana.slices;

import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.lifecycle.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the functions of a slice: `connections`, `functions` and `shared`.
final class Functions {
    static final String CORE = "core";
    static final String RADIO = "radio";
    static final String BOXES = "pnf_list";

    private final WholeSlice whole;
    private final ServiceEntries services;

    Functions(WholeSlice whole, ServiceEntries services) {
        this.whole = whole;
        this.services = services;
    }

    /// Returns each pair of core and radio function with their whole documents.
    List<Map<String, Object>> connections() {
        return outline().connections().stream().map(this::connection).toList();
    }

    /// Returns the references of the functions: a central core comes after the radio functions that it serves, a core
    /// at a site before its radio function.
    List<String> references() {
        var ids = new ArrayList<String>();
        for (Outline.Ends ends : outline().connections()) {
            if (!isCentral(ends.core())) {
                ids.add(whole.registered().uid(ends.core()));
            }
            ids.add(whole.registered().uid(ends.radio()));
        }
        outline().connections().stream()
                .map(Outline.Ends::core)
                .distinct()
                .filter(this::isCentral)
                .forEach(core -> ids.add(whole.registered().uid(core)));
        return ids;
    }

    /// Returns the isolation of the slice and, by function, the sharing list that contains the slice.
    Map<String, @Nullable Object> shared(@Nullable Object simultaneous) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("isolation", outline().isolation());
        document.put("simultaneous_nsi", simultaneous);
        document.putAll(lists());
        return document;
    }

    private Map<String, Map<String, String>> lists() {
        var lists = new LinkedHashMap<String, Map<String, String>>();
        for (SharedPart part : whole.shared().values()) {
            String function = part.subnet().functionId();
            lists.computeIfAbsent(domain(function), _ -> new LinkedHashMap<>())
                    .put(whole.registered().uid(function), part.subnet().id().value());
        }
        return lists;
    }

    private String domain(String function) {
        return outline().connections().stream().anyMatch(ends -> ends.core().equals(function)) ? CORE : RADIO;
    }

    private Map<String, Object> connection(Outline.Ends ends) {
        var connection = new LinkedHashMap<String, Object>();
        connection.put(CORE, function(ends.core()));
        connection.put(RADIO, function(ends.radio()));
        return connection;
    }

    /// Returns the document of a function with the slice's part of it; only its id when it is no longer registered.
    Map<String, @Nullable Object> function(String id) {
        var function =
                new LinkedHashMap<String, @Nullable Object>(whole.registered().function(id));
        if (function.containsKey(RequestedServices.LIST)) {
            function.put(
                    RequestedServices.LIST,
                    services.ofFunction(id, RequestedServices.entries(function.get(RequestedServices.LIST))));
        }
        if (function.get(BOXES) instanceof List<?> boxes) {
            function.put(BOXES, boxes.stream().map(box -> box(box, id)).toList());
        }
        return function;
    }

    /// Marks a box of a shared function as shared, too.
    private Object box(Object box, String function) {
        Optional<SharedPart> part = whole.shared().values().stream()
                .filter(shared -> shared.subnet().functionId().equals(function))
                .findFirst();
        if (part.isEmpty() || !(box instanceof Map<?, ?> members)) {
            return box;
        }
        var marked = new LinkedHashMap<Object, Object>(members);
        marked.put("shared", true);
        marked.put("sharing_list", part.get().subnet().id().value());
        return marked;
    }

    private boolean isCentral(String function) {
        return whole.registered().inventory().functions().stream()
                .filter(known -> known.id().equals(function))
                .map(NetworkFunction::location)
                .anyMatch(Location.CORE::equals);
    }

    private Outline outline() {
        return whole.slice().outline();
    }
}
