package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Formats the design that the server derived from a NEST.
public final class DesignText {
    private static final List<String> SERVICE_HEADER = List.of("NETWORK SERVICE", "NSD", "LOCATION", "OPTIONAL");

    private DesignText() {}

    /// The slice of a plan or a verdict in two lines: its identity and its coverage.
    static List<Line> brief(JsonNode document) {
        JsonNode slice = document.path("slice");
        JsonNode snssai = slice.has("snssai") ? slice.path("snssai") : document.path("snssai");
        Line identity = Line.of("slice " + slice.path("name").asString("?"), Tone.STRONG)
                .with(": S-NSSAI " + snssai(snssai) + ", "
                        + slice.path("generation").asString("?") + "G, isolation "
                        + slice.path("isolation").asString("0"));
        return List.of(identity, Line.of("coverage: " + Fields.list(slice.path("coverage"))));
    }

    /// The whole design: also functions, connections and network services.
    public static List<Line> lines(JsonNode document, int width) {
        JsonNode slice = document.path("slice");
        List<Line> lines = new ArrayList<>(brief(document));
        slice.path("notSupportedLocations")
                .forEach(location -> lines.add(
                        Line.of("left out, not supported: ", Tone.WARNING).with(location.asString(""))));
        slice.path("connections").forEach(connection -> lines.add(connection(connection)));
        List<List<String>> services = slice.path("networkServices")
                .valueStream()
                .map(DesignText::service)
                .toList();
        if (!services.isEmpty()) {
            lines.add(Line.of(""));
            lines.addAll(new Table(SERVICE_HEADER, services).lines(width));
        }
        return lines;
    }

    private static Line connection(JsonNode connection) {
        return Line.of(
                "connection: core " + named(connection.path("core")) + ", radio " + named(connection.path("radio")));
    }

    private static String named(JsonNode function) {
        return function.isObject() ? function.path("id").asString("?") : function.asString("?");
    }

    private static List<String> service(JsonNode service) {
        return List.of(
                service.path("name").asString("?"),
                service.path("nsdId").asString(""),
                service.path("location").asString(""),
                service.path("optional").asBoolean(false) ? "yes" : "no");
    }

    /// An S-NSSAI as its SST, followed by its SD if it has one: `1-0a1b2c`.
    public static String snssai(JsonNode snssai) {
        String sd = snssai.path("sd").asString("");
        String sst = snssai.path("sst").asString("?");
        return sd.isEmpty() ? sst : sst + "-" + sd;
    }
}
