package io.santoku.store;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Host;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Converts lists and maps to values of jsonb columns and back.
final class JsonColumns {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String AT = "at ";

    private JsonColumns() {}

    /// A value for a column of type jsonb.
    static SqlParameterValue json(Object value) {
        return new SqlParameterValue(Types.OTHER, JSON.writeValueAsString(value));
    }

    static SqlParameterValue services(List<ServiceEntry> services) {
        return json(services.stream().map(StoredService::of).toList());
    }

    static List<ServiceEntry> readServices(String json) {
        return JSON.readValue(json, new TypeReference<List<StoredService>>() {}).stream()
                .map(StoredService::entry)
                .toList();
    }

    static List<PhysicalFunction> readPhysicalFunctions(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<CheckItem> readCheckItems(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<String> readTexts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<Amounts> readMachines(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    /// Reads a list of lists of machines as one flat list.
    static List<Amounts> readMachineLists(String json) {
        return json.equals("[]")
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<List<Amounts>>>() {}).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    static List<Host> readHosts(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    static Map<String, Object> readMembers(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static Map<String, String> readMap(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private record StoredService(String nsdId, String name, String site, boolean optional) {
        static StoredService of(ServiceEntry entry) {
            return new StoredService(entry.nsdId(), entry.name(), write(entry.site()), entry.optional());
        }

        ServiceEntry entry() {
            return new ServiceEntry(nsdId, name, read(site), optional);
        }

        private static String write(Site site) {
            return switch (site) {
                case Site.Core _ -> "core";
                case Site.EveryEdge _ -> "edges";
                case Site.Own _ -> "own";
                case Site.At(var location) -> AT + location;
            };
        }

        private static Site read(String text) {
            return switch (text) {
                case "core" -> new Site.Core();
                case "edges" -> new Site.EveryEdge();
                case "own" -> new Site.Own();
                default -> new Site.At(text.substring(AT.length()));
            };
        }
    }
}
