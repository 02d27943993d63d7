package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of locations, which have no short form.
record KatanaLocationDocuments(Registry registry) implements Documents<Location> {
    private static final String FOR_ALL_EDGES = "edges";

    @Override
    public List<String> required() {
        return List.of("id");
    }

    @Override
    public List<String> written() {
        return List.of("vims", "functions");
    }

    @Override
    public Location read(Fields fields, @Nullable Location held) {
        String id = fields.text("id", TextRule.ID).toLowerCase(Locale.ROOT);
        if (id.equals(FOR_ALL_EDGES)) {
            fields.reject("id", "must not be edges, the word for all covered edges");
        }
        return new Location(id, ComponentWords.description(fields));
    }

    @Override
    public Map<String, Object> fixed(Location location) {
        return isBuiltIn(location)
                ? Map.of("id", location.id())
                : Map.of(); // others may be renamed while they are not used
    }

    @Override
    public Map<String, @Nullable Object> members(Location location) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", location.id());
        members.put("description", location.description());
        return members;
    }

    @Override
    public Map<String, Object> brief(Location location) {
        return Map.of();
    }

    @Override
    public Map<String, Object> given(Entry<Location> entry, Map<String, Object> shown) {
        String id = entry.item().id();
        var given = new LinkedHashMap<String, Object>();
        given.put("id", id);
        given.put("vims", Uses.at(id, registry.vims(), vim -> vim.id().id()));
        given.put("functions", Uses.at(id, registry.functions(), NetworkFunction::id));
        return given;
    }

    @Override
    public Optional<String> lock(Entry<Location> entry) {
        boolean isUsed = given(entry, Map.of()).values().stream()
                .anyMatch(users -> users instanceof List<?> list && !list.isEmpty());
        return isUsed ? Optional.of(KatanaWording.LOCATION.inUse().formatted(entry.uid())) : Optional.empty();
    }

    @Override
    public boolean isBuiltIn(Location location) {
        return location.id().equals(Location.CORE);
    }
}
