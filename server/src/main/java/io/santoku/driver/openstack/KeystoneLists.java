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

/// Reads Keystone's lists, which an operator may truncate to a number of entries (`list_limit`) without a further page.
/// A truncated list is read again in parts, by the ends of names, until no part is truncated.
final class KeystoneLists {
    /// The names that we give end with a slice's id, or with this.
    private static final String SHARED = "_shared";

    private static final List<String> ID_CHARACTERS = List.of("0123456789abcdef-_".split(""));
    private static final int LONGEST = 48;
    private static final int MANY_PARTS = 20_000;

    private final Cloud cloud;
    private final int mostParts;

    KeystoneLists(Cloud cloud) {
        this(cloud, MANY_PARTS);
    }

    /// Gives up after `mostParts` parts of one list.
    KeystoneLists(Cloud cloud, int mostParts) {
        this.cloud = cloud;
        this.mostParts = mostParts;
    }

    /// All entries of a collection (`projects`, `users`) in a domain whose names end as ours do, and also other entries
    /// where the list is not truncated.
    List<JsonNode> all(String collection, String domain) {
        JsonNode whole = read(Call.get("/v3/" + collection + "?domain_id={domain}", domain));
        if (!isCut(whole)) {
            return Json.list(whole, collection);
        }
        var parts = new Parts(collection, domain);
        Stream.concat(Stream.of(SHARED), ID_CHARACTERS.stream()).forEach(parts::collect);
        return List.copyOf(parts.found.values());
    }

    /// All roles, or, where their list is truncated, those of these names.
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

    /// Reads a truncated list part by part.
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
