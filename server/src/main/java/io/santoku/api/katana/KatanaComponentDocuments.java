package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentKind;
import io.santoku.registration.ComponentWarnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How the documents of components are read and written: no secret is kept under whatever name, and what nothing reads
/// is named.
interface KatanaComponentDocuments<C extends Component> extends Documents<C> {
    /// What is known of their members.
    KnownMembers known();

    /// The settings that the driver reads, of which none may be wrong; the rest of `config` is kept beside them, to be
    /// shown, and named as unused.
    default Map<String, String> config(Fields fields, ComponentKind kind, String type) {
        Map<String, String> config = new LinkedHashMap<>(
                fields.objectIfThere("config").map(Fields::otherWords).orElse(Map.of()));
        config.keySet()
                .removeIf(member -> known().unused().setting(kind, type, member).isEmpty());
        config.forEach((member, value) -> known().unused()
                .setting(kind, type, member)
                .flatMap(setting -> setting.objection(value))
                .ifPresent(objection -> fields.reject("config", member, objection)));
        return config;
    }

    @Override
    default boolean isOpen(String name) {
        return known().open().has(name);
    }

    @Override
    default List<String> unused(JsonDocument document, Fields fields, C item) {
        return known().unused().of(document, fields, item, written());
    }

    @Override
    default List<String> warnings(C item) {
        return known().warnings().get().of(item);
    }

    /// What is known of the members of component documents: which may be shown, and which something reads; and what
    /// should worry the owners of the components.
    record KnownMembers(OpenMembers open, UnusedComponentMembers unused, Supplier<ComponentWarnings> warnings) {}
}
