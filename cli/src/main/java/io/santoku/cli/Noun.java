package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.page.InventoryPage;
import io.santoku.cli.view.Amounts;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.Output;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The kinds of inventory items, in the order of their dependencies.
enum Noun {
    LOCATION("locations", "places where parts of a slice can be", "") {
        @Override
        Columns columns() {
            return ids("LOCATION_ID").andTime(CREATED, "createdAt").andWide("DESCRIPTION", "description");
        }

        @Override
        void print(JsonNode thing, Output output) {
            new InventoryPage(thing, output).printLocation();
        }
    },
    VIM("vims", "clouds that network services run in", "location type") {
        @Override
        Columns columns() {
            return checked(
                    ids("VIM_ID")
                            .and("TYPE", "type")
                            .andTime(CREATED, "createdAt")
                            .andWide("LOCATION", "location")
                            .andWide("FREE VCPU", vim -> Amounts.free(vim.path("capacity"), "vcpus"))
                            .andWide("FREE MIB", vim -> Amounts.free(vim.path("capacity"), "memoryMib"))
                            .andWide("FREE GIB", vim -> Amounts.free(vim.path("capacity"), "diskGib")),
                    "authUrl");
        }
    },
    NFVO("nfvos", "orchestrators that start network services", "") {
        @Override
        Columns columns() {
            return checked(
                    ids("NFVO_ID")
                            .and("TYPE", nfvo -> nfvo.path("type").asString("").toUpperCase(Locale.ROOT))
                            .andTime(CREATED, "createdAt")
                            .andWide("NETWORK SERVICES", nfvo -> descriptors(nfvo, "networkServices"))
                            .andWide("FUNCTIONS", nfvo -> descriptors(nfvo, "functions")),
                    "url");
        }
    },
    WIM("wims", "controllers of the transport network", "") {
        @Override
        Columns columns() {
            return controllers("WIM_ID", "WIM_TYPE");
        }
    },
    EMS("element-managers", "element managers that configure the radio", "") {
        @Override
        Columns columns() {
            return controllers("EMS_ID", "EMS_TYPE");
        }
    },
    POLICY("policies", "policy engines, which are notified of slices and act on what fails", "") {
        @Override
        Columns columns() {
            return controllers("COMPONENT_ID", "TYPE");
        }
    },
    FUNCTION("functions", "core and radio network functions", "location domain") {
        @Override
        Columns columns() {
            return ids("FUNC_ID")
                    .and("GEN", function -> function.path("generation").asString("") + "G")
                    .and("FUNC", function -> capital(function.path("domain")))
                    .and("TYPE", function -> capital(function.path("realisation")))
                    .and("LOCATION", "location")
                    .andTime(CREATED, "createdAt")
                    .andWide("SHARED BY", InventoryPage::sharing)
                    .andWide("NETWORK SERVICES", Noun::services);
        }

        @Override
        void print(JsonNode thing, Output output) {
            new InventoryPage(thing, output).printFunction();
        }
    };

    private static final String CREATED = "CREATED AT";

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
                .filter(noun -> noun.text().equalsIgnoreCase(word))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    /// Returns the name of all entries, as in messages.
    String plural() {
        return collection.replace('-', ' ');
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

    /// The columns: first the predecessor's, which scripts read by position, then ours, in wide tables only.
    abstract Columns columns();

    /// Prints the page for one item; most kinds are components.
    void print(JsonNode thing, Output output) {
        new InventoryPage(thing, output).printComponent(text());
    }

    private static Columns ids(String header) {
        return Columns.none().and("DB_ID", "uid").and(header, "id");
    }

    private static Columns controllers(String idHeader, String typeHeader) {
        return checked(ids(idHeader).and(typeHeader, "type").andTime(CREATED, "createdAt"), "url");
    }

    /// Adds the component's address and the results of its last check.
    private static Columns checked(Columns columns, String url) {
        return columns.andWide("URL", url)
                .andWide("WARNINGS", "warnings")
                .andWide("HEALTH", Noun::health)
                .andWide(
                        "CHECKED",
                        component -> component.path("check").path("checkedAt").asString(""));
    }

    private static String health(JsonNode component) {
        String result = component.path("check").path("result").asString("");
        if (!component.has("maintenance")) {
            return result;
        }
        return result.isEmpty() ? "in maintenance" : result + ", in maintenance";
    }

    private static String capital(JsonNode word) {
        String text = word.asString("");
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String descriptors(JsonNode nfvo, String kind) {
        return nfvo.path("descriptors").path(kind).asString("");
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
