package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Keystone's lists, which an operator may cut to so many entries (`list_limit`) without another page to follow. A cut
/// list is asked for again in parts, by how names end, until no part is cut.
final class KeystoneLists {
    /// How the names end that slices give: with a slice's id, or with this.
    private static final String SHARED = "_shared";

    private static final List<String> ID_CHARACTERS = List.of("0123456789abcdef-_".split(""));
    private static final int LONGEST = 48;
    private static final int MANY_PARTS = 20_000;

    private final Cloud cloud;
    private final int mostParts;

    KeystoneLists(Cloud cloud) {
        this(cloud, MANY_PARTS);
    }

    /// Gives up after so many parts of one list.
    KeystoneLists(Cloud cloud, int mostParts) {
        this.cloud = cloud;
        this.mostParts = mostParts;
    }

    /// All of a collection (`projects`, `users`) in a domain whose names end as ours do; others, too, where none are
    /// missing.
    List<JsonNode> all(String collection, String domain) {
        JsonNode whole = read(Call.get("/v3/" + collection + "?domain_id={domain}", domain));
        if (!isCut(whole)) {
            return Json.list(whole, collection);
        }
        var parts = new Parts(collection, domain);
        Stream.concat(Stream.of(SHARED), ID_CHARACTERS.stream()).forEach(parts::collect);
        return List.copyOf(parts.found.values());
    }

    /// All roles, or, where their list is cut, those of these names.
    List<JsonNode> roles(List<String> names) {
        JsonNode whole = read(Call.get("/v3/roles"));
        if (!isCut(whole)) {
            return Json.list(whole, "roles");
        }
        var found = new ArrayList<JsonNode>();
        for (String name : names) {
            found.addAll(Json.list(read(Call.get("/v3/roles?name={name}", name)), "roles"));
        }
        return found;
    }

    /// A cut list, part by part.
    private final class Parts {
        private final Map<String, JsonNode> found = new LinkedHashMap<>();
        private final String collection;
        private final String domain;
        private int asked;

        Parts(String collection, String domain) {
            this.collection = collection;
            this.domain = domain;
        }

        void collect(String end) {
            Call call = Call.get("/v3/" + collection + "?domain_id={domain}&name__endswith={end}", domain, end);
            JsonNode part = read(call);
            asked++;
            Json.list(part, collection).forEach(one -> found.put(Json.text(one, "id"), one));
            if (!isCut(part)) {
                return;
            }
            if (end.length() > LONGEST || asked > mostParts) {
                throw new DriverException(call.name(), new Garbled("cuts its lists, however small the part asked for"));
            }
            ID_CHARACTERS.forEach(character -> collect(character + end));
        }
    }

    private JsonNode read(Call call) {
        return cloud.succeed(Service.IDENTITY, call).json();
    }

    private static boolean isCut(JsonNode list) {
        return list.path("truncated").asBoolean(false);
    }
}
