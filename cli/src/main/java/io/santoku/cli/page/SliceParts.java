package io.santoku.cli.page;

import io.santoku.cli.view.Table;
import io.santoku.cli.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Shows the parts of a slice in tables: its network services, its shared subnets, and how its attributes are kept.
record SliceParts(Page page, Members slice, Members design) {
    void tables() {
        List<Members> sites = slice.each("sites");
        List<Members> unplaced = unplaced(sites);
        page.table("Network services", sites, services());
        page.table(
                "Shared subnets",
                sites.stream().filter(site -> site.has("subnet")).toList(),
                new Cells().and("KEY", SliceParts::key).and("SUBNET", "subnet"));
        page.table("Descriptors", sites, origins());
        page.table("Ids", sites, new Cells().and("KEY", "key").and("ID", "id"));
        page.table("Network services without a place", unplaced, asked());
        sharing();
        promises();
        design.leaveToDocument("placement");
    }

    /// The network services of the design that have no place; the others are shown with their places.
    private List<Members> unplaced(List<Members> sites) {
        Set<JsonNode> placed = sites.stream().map(site -> site.look("key")).collect(Collectors.toSet());
        List<Members> unplaced = new ArrayList<>();
        for (Members service : design.each("networkServices")) {
            if (placed.contains(service.look("key"))) {
                service.drop("key", "name", "nsdId", "location", "optional");
            } else {
                unplaced.add(service);
            }
        }
        return unplaced;
    }

    private static Cells services() {
        return new Cells()
                .and("NETWORK SERVICE", "name")
                .and("LOCATION", "location")
                .and("VIM", "vim")
                .and("VCPU", site -> site.in("flavour").text("vcpus"))
                .and("MIB", site -> site.in("flavour").text("memoryMib"))
                .and("GIB", site -> site.in("flavour").text("diskGib"))
                .and("INSTANCES", site -> site.in("flavour").text("instances"))
                .and("REMARKS", SliceParts::remarks);
    }

    private static String remarks(Members site) {
        List<String> remarks = new ArrayList<>();
        if (site.isTrue("stopped")) {
            remarks.add("stopped");
        }
        int incarnation = site.number("incarnation");
        if (incarnation > 1) {
            remarks.add(Text.count(incarnation - 1, "restart"));
        }
        if (site.isTrue("optional")) {
            remarks.add("optional");
        }
        return String.join(", ", remarks);
    }

    /// The key appears in several tables; only the last one takes it.
    private static String key(Members site) {
        return site.look("key").asString("");
    }

    private static Cells origins() {
        return new Cells()
                .and("KEY", SliceParts::key)
                .and("NSD", "nsdId")
                .and("NFVO", "nfvo")
                .and("FUNCTION", "function");
    }

    private static Cells asked() {
        return new Cells()
                .and("KEY", "key")
                .and("NETWORK SERVICE", "name")
                .and("NSD", "nsdId")
                .and("LOCATION", "location")
                .and("OPTIONAL", service -> service.isTrue("optional") ? "yes" : "no");
    }

    private void sharing() {
        Members sharing = design.in("sharing");
        List<List<String>> rows = sharing.names().stream()
                .filter(function -> sharing.look(function).isObject())
                .map(function -> decision(function, sharing.in(function)))
                .toList();
        page.table("Sharing of functions", new Table(List.of("FUNCTION", "SHARED", "WHY"), rows));
    }

    private static List<String> decision(String function, Members decision) {
        boolean isShared = decision.isTrue("shared");
        int most = decision.number("maxShared");
        String among = most == 0 ? "yes, by any number" : "yes, by up to " + most;
        return List.of(function, isShared ? among : "no", decision.text("why"));
    }

    /// Shows the promises one by one in wide format only, since there are many.
    private void promises() {
        if (page.wide()) {
            page.table(
                    "Attributes of the NEST",
                    design.each("promises"),
                    new Cells()
                            .and("ATTRIBUTE", "attribute")
                            .and("KEEPING", "keeping")
                            .and("BY", "by")
                            .and("HOW", "how"));
        }
    }

    /// The number of attributes for each way of keeping them: `12 enforced, 3 watched`.
    static String counted(JsonNode promises) {
        Map<String, Long> counts = promises.valueStream()
                .collect(Collectors.groupingBy(
                        promise -> promise.path("keeping").asString("?"), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
