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

/// Reads and writes the documents of components: texts are stored only under names that are known to hold no secret,
/// and unused members are reported.
interface KatanaComponentDocuments<C extends Component> extends Documents<C> {
    /// Returns the knowledge about the members of component documents.
    KnownMembers known();

    /// Reads the settings that the driver reads, and rejects wrong ones. The other members of `config` are only stored
    /// to be shown, and reported as unused.
    default Map<String, String> config(Fields fields, ComponentKind kind, String type) {
        Map<String, String> config = fields.objectIfThere("config")
                .map(Fields::others)
                .map(ConfigMembers::words)
                .orElseGet(LinkedHashMap::new);
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
        return known().warnings().get().withMaintenance(item);
    }

    /// The knowledge about the members of component documents: which may be shown and which are read; and the warnings
    /// about components.
    record KnownMembers(OpenMembers open, UnusedComponentMembers unused, Supplier<ComponentWarnings> warnings) {}
}
