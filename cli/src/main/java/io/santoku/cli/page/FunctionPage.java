package io.santoku.cli.page;

import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Tone;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Shows a network function: its kind, location, sharing and content.
record FunctionPage(Page page, Members function) {
    void print() {
        page.title("function " + function.look("id").asString("?"), kind(), Tone.PLAIN);
        page.gap();
        function.texts("warnings").forEach(warning -> page.warn("warning", warning));
        page.gap();
        facts();
        page.table(
                "Network services",
                function.each("networkServices"),
                new Cells()
                        .and("NETWORK SERVICE", "name")
                        .and("NSD", "nsdId")
                        .and("PLACEMENT", "placement")
                        .and("OPTIONAL", FunctionPage::optional));
        physicalFunctions(function.each("physicalFunctions"));
        page.rest(function);
    }

    private String kind() {
        return "%s, %sG, %s"
                .formatted(
                        function.look("domain").asString("?"),
                        function.look("generation").asString("?"),
                        function.look("realisation").asString("?"));
    }

    private void facts() {
        function.dropIfSame("name", function.look("id"));
        String sharing = function.has("sharing") ? sharing(function.look("sharing")) : "";
        function.in("sharing").drop("available", "maxShared");
        function.drop("domain", "generation", "realisation");
        page.facts(
                "",
                new Facts()
                        .and("id", function.text("id"))
                        .and("uid", function.text("uid"))
                        .and("name", function.text("name"))
                        .and("description", function.text("description"))
                        .and("location", function.text("location"))
                        .and("shared by", sharing)
                        .and("EMS", function.text("ems"))
                        .and("created", page.local(function.text("createdAt"))));
    }

    /// The number of slices that may use the function at once.
    static String sharing(JsonNode sharing) {
        if (!sharing.path("available").asBoolean(false)) {
            return "one";
        }
        int most = sharing.path("maxShared").asInt(0);
        return most == 0 ? "any number" : "up to " + most;
    }

    private void physicalFunctions(List<Members> boxes) {
        boxes.forEach(box -> box.dropIfSame("name", box.look("id")));
        List<Facts> attributes =
                boxes.stream().map(box -> box.fields("attributes")).toList();
        List<String> ids =
                boxes.stream().map(box -> box.look("id").asString("?")).toList();
        page.table(
                "Physical functions",
                boxes,
                new Cells()
                        .and("ID", "id")
                        .and("NAME", "name")
                        .and("LOCATION", "location")
                        .and("OPTIONAL", FunctionPage::optional));
        for (int box = 0; box < boxes.size(); box++) {
            page.facts("Attributes of " + ids.get(box), attributes.get(box));
        }
    }

    private static String optional(Members part) {
        return part.isTrue("optional") ? "yes" : "no";
    }
}
