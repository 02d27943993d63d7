package io.santoku.api.katana.slices;

import io.santoku.inventory.Location;
import io.santoku.placement.ServiceSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the lists of network services that a function or a NEST asks for, in the predecessor's form.
final class RequestedServices {
    static final String LIST = "ns_list";
    private static final String NSD = "nsd-id";
    private static final String NAME = "ns-name";

    private RequestedServices() {}

    /// Returns the entries of such a list; empty when the value is no list.
    static List<Map<String, @Nullable Object>> entries(@Nullable Object list) {
        if (!(list instanceof List<?> entries)) {
            return List.of();
        }
        return entries.stream().map(RequestedServices::entry).toList();
    }

    /// Whether the entry was in a list from the beginning.
    static boolean isOriginal(Map<String, ?> entry) {
        return !entry.containsKey("location");
    }

    static boolean isFor(Map<String, ?> asked, ServiceSite site) {
        return Objects.equals(asked.get(NAME), site.name()) && Objects.equals(asked.get(NSD), site.nsdId());
    }

    /// Whether the entry is the one for this location, where a list has several of the same name.
    static boolean isAt(Map<String, ?> asked, ServiceSite site) {
        return switch (asked.get("placement")) {
            case Integer number -> (number == 0) == site.location().equals(Location.CORE);
            case String location -> location.equalsIgnoreCase(site.location());
            case null, default -> site.location().equals(Location.CORE);
        };
    }

    /// Returns an entry for a network service that is in no list because it was added later.
    static Map<String, @Nullable Object> as(ServiceSite site) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put(NSD, site.nsdId());
        entry.put(NAME, site.name());
        entry.put("location", site.location());
        return entry;
    }

    private static Map<String, @Nullable Object> entry(@Nullable Object value) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> entry.put(String.valueOf(name), member));
        }
        return entry;
    }
}
