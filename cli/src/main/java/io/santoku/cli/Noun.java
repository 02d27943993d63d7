package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Amounts;
import io.santoku.cli.view.Columns;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The kinds of things in the inventory, in the order in which they need each other.
enum Noun {
    LOCATION("locations", "places where parts of a slice can be", "") {
        @Override
        Columns columns() {
            return Columns.none().and("ID", "id").and("DESCRIPTION", "description");
        }
    },
    VIM("vims", "clouds that network services run in", "location type") {
        @Override
        Columns columns() {
            return Columns.none()
                    .and("ID", "id")
                    .and("TYPE", "type")
                    .and("LOCATION", "location")
                    .and("FREE VCPU", vim -> Amounts.free(vim.path("capacity"), "vcpus"))
                    .and("FREE MIB", vim -> Amounts.free(vim.path("capacity"), "memoryMib"))
                    .and("FREE GIB", vim -> Amounts.free(vim.path("capacity"), "diskGib"))
                    .and("URL", "authUrl")
                    .and("WARNINGS", "warnings");
        }
    },
    NFVO("nfvos", "orchestrators that start network services", "") {
        @Override
        Columns columns() {
            return Columns.none()
                    .and("ID", "id")
                    .and("TYPE", "type")
                    .and("NETWORK SERVICES", nfvo -> descriptors(nfvo, "networkServices"))
                    .and("FUNCTIONS", nfvo -> descriptors(nfvo, "functions"))
                    .and("URL", "url")
                    .and("WARNINGS", "warnings");
        }
    },
    WIM("wims", "controllers of the transport network", ""),
    EMS("emss", "element managers that configure the radio", ""),
    FUNCTION("functions", "core and radio network functions", "location domain") {
        @Override
        Columns columns() {
            return Columns.none()
                    .and("ID", "id")
                    .and("DOMAIN", "domain")
                    .and("GENERATION", "generation")
                    .and("LOCATION", "location")
                    .and("REALISATION", "realisation")
                    .and("SHARED BY", Noun::sharing)
                    .and("NETWORK SERVICES", Noun::services);
        }
    };

    private final String collection;
    private final String description;
    private final String filters;

    Noun(String collection, String description, String filters) {
        this.collection = collection;
        this.description = description;
        this.filters = filters;
    }

    static Optional<Noun> named(String word) {
        return Arrays.stream(values())
                .filter(noun -> noun.word().equalsIgnoreCase(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    String collection() {
        return collection;
    }

    boolean hasFilter(String name) {
        return Arrays.asList(filters.split(" ", -1)).contains(name);
    }

    String path() {
        return SantokuServer.path(collection);
    }

    String path(String id) {
        return SantokuServer.path(collection, id);
    }

    Columns columns() {
        return Columns.none()
                .and("ID", "id")
                .and("TYPE", "type")
                .and("URL", "url")
                .and("WARNINGS", "warnings");
    }

    private static String descriptors(JsonNode nfvo, String kind) {
        return nfvo.path("descriptors").path(kind).asString("");
    }

    private static String sharing(JsonNode function) {
        JsonNode sharing = function.path("sharing");
        if (!sharing.path("available").asBoolean(false)) {
            return "one";
        }
        int most = sharing.path("maxShared").asInt(0);
        return most == 0 ? "any number" : "up to " + most;
    }

    private static String services(JsonNode function) {
        return String.join(
                ", ",
                function.path("networkServices")
                        .valueStream()
                        .map(service -> service.path("name").asString("?"))
                        .toList());
    }
}
