package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the records that OSM keeps under names of ours. There should be one record of a name; an answer that was lost,
/// or somebody who helped by hand, may have left more.
final class Records {
    private Records() {}

    static String id(JsonNode record) {
        return Json.text(record, "_id");
    }

    /// The sight of several records together: that of the `known` id (empty when none is known) and those of the same
    /// name.
    static Sight sight(
            String known,
            Optional<JsonNode> byId,
            List<JsonNode> byName,
            Function<JsonNode, List<Difference>> differences) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        Stream.concat(byId.stream(), byName.stream()).forEach(record -> all.putIfAbsent(id(record), record));
        if (all.isEmpty()) {
            return new Sight.Gone();
        }
        var seen = new ArrayList<Difference>();
        if (all.size() > 1) {
            seen.add(new Difference("records of this name", "1", "" + all.size()));
        }
        if (!known.isEmpty() && byId.isEmpty()) {
            seen.add(new Difference("id", known, all.keySet().iterator().next()));
        }
        all.values().forEach(record -> seen.addAll(differences.apply(record)));
        return seen.isEmpty() ? new Sight.Same() : new Sight.Different(seen);
    }

    /// The records of a collection with exactly this name.
    static List<JsonNode> named(Osm osm, String collection, String name) {
        return osm.list(Call.get(collection + "?name={name}", name)).stream()
                .filter(record -> Json.text(record, "name").equals(name))
                .toList();
    }

    /// Removes all records and reports how far that is. Each is removed even when an earlier one is not gone yet or
    /// fails; the first fault is thrown at the end.
    static Removal all(Stream<JsonNode> records, Function<JsonNode, Removal> remove) {
        var removals = new ArrayList<Removal>();
        var faults = new ArrayList<DriverException>();
        records.forEach(record -> {
            try {
                removals.add(remove.apply(record));
            } catch (DriverException fault) {
                faults.add(fault);
            }
        });
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return removals.stream()
                .filter(Removal.Underway.class::isInstance)
                .findFirst()
                .orElseGet(Removal.Gone::new);
    }
}
