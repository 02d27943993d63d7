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

    private final Cloud cloud;

    KeystoneLists(Cloud cloud) {
        this.cloud = cloud;
    }

    /// All of a collection (`projects`, `users`) in a domain whose names end as ours do; others, too, where none are
    /// missing.
    List<JsonNode> all(String collection, String domain) {
        JsonNode whole = read(Call.get("/v3/" + collection + "?domain_id={domain}", domain));
        if (!isCut(whole)) {
            return Json.list(whole, collection);
        }
        var found = new LinkedHashMap<String, JsonNode>();
        Stream.concat(Stream.of(SHARED), ID_CHARACTERS.stream())
                .forEach(end -> collect(collection, domain, end, found));
        return List.copyOf(found.values());
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

    private void collect(String collection, String domain, String end, Map<String, JsonNode> found) {
        Call call = Call.get("/v3/" + collection + "?domain_id={domain}&name__endswith={end}", domain, end);
        JsonNode part = read(call);
        Json.list(part, collection).forEach(one -> found.put(Json.text(one, "id"), one));
        if (!isCut(part)) {
            return;
        }
        if (end.length() > LONGEST) {
            throw new DriverException(call.name(), new Garbled("cuts its lists, however small the part asked for"));
        }
        ID_CHARACTERS.forEach(character -> collect(collection, domain, character + end, found));
    }

    private JsonNode read(Call call) {
        return cloud.succeed(Service.IDENTITY, call).json();
    }

    private static boolean isCut(JsonNode list) {
        return list.path("truncated").asBoolean(false);
    }
}
