package io.santoku.cli.page;

import io.santoku.cli.view.DesignText;
import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Shows a slice: its state, its problems, its last operation, and the places of its parts.
public final class SlicePage {
    private static final String UNKNOWN = "unknown";

    private final Page page;
    private final JsonNode whole;
    private final Members slice;
    private final Members design;
    private final OperationPart operation;

    private SlicePage(JsonNode whole, Output output) {
        this.whole = whole;
        page = new Page(output);
        slice = Members.of(whole);
        design = slice.in("design");
        operation = new OperationPart(page, slice.in("operation"));
    }

    public static void print(JsonNode slice, Output output) {
        new SlicePage(slice, output).print();
    }

    private void print() {
        dropWhatIsSaidTwice();
        title();
        page.gap();
        troubles();
        facts();
        operation.facts("Latest operation", slice.look("id").asString(""));
        slice.drop("id");
        new SliceParts(page, slice, design).tables();
        slice.leaveToDocument("nest");
        slice.leaveToDocument("links");
        page.rest(slice);
    }

    private void dropWhatIsSaidTwice() {
        for (String name : List.of("problem", "undone", "leftBehind")) {
            operation.operation().dropIfSame(name, whole.path(name));
        }
        for (String name : List.of("name", "warnings", "coverage")) {
            design.dropIfSame(name, whole.path(name));
        }
    }

    private void title() {
        String phase = whole.path("phase").asString(whole.path("status").asString(""));
        String state = Stream.of(phase, said("sync"), said("health"), operation.underWay())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        page.title("slice " + whole.path("name").asString(whole.path("id").asString("?")), state, tone(phase));
    }

    /// Adds the subject to a value that is unclear without it.
    private String said(String fact) {
        String word = whole.path(fact).asString("");
        return word.equals(UNKNOWN) ? fact + " unknown" : word;
    }

    private Tone tone(String phase) {
        return switch (phase) {
            case "Running" -> isWell() ? Tone.GOOD : Tone.WARNING;
            case "Failed", "Error" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }

    private boolean isWell() {
        return whole.path("sync").asString("").equals("in-sync")
                && whole.path("health").asString("").equals("healthy");
    }

    private void troubles() {
        OperationPart.problem(page, slice);
        OperationPart.undone(page, slice);
        OperationPart.leftBehind(page, slice);
        operation.troubles();
        if (whole.path("sync").asString("").equals(UNKNOWN)) {
            page.warn("unsure", "whether it is in sync is not checked");
        }
        design.texts("notSupportedLocations").forEach(location -> page.warn("left out, not supported", location));
        Stream.of(slice, design)
                .flatMap(holder -> holder.texts("warnings").stream())
                .forEach(warning -> page.warn("warning", warning));
        failing();
        drift();
        operation.findings();
        leftOut();
    }

    private void drift() {
        page.table(
                "Out of sync",
                slice.each("drift"),
                new Cells()
                        .and("RESOURCE", "resource")
                        .and("COMPONENT", "component")
                        .and("WHAT", "what")
                        .and("IS", "seen")
                        .and("IS TO BE", "wanted")
                        .and("TITLE", "title"));
    }

    /// The table of network services shows the id of a service that has a place, so this table does not.
    private void failing() {
        List<JsonNode> placed =
                whole.path("sites").valueStream().map(site -> site.path("id")).toList();
        List<Members> failing = slice.each("failing");
        failing.stream().filter(service -> placed.contains(service.look("id"))).forEach(service -> service.drop("id"));
        page.table(
                "Failing",
                failing,
                new Cells()
                        .and("NETWORK SERVICE", "networkService")
                        .and("LOCATION", "location")
                        .and("SINCE", service -> page.local(service.text("since")))
                        .and("ID", "id"));
    }

    private void leftOut() {
        List<Members> leftOut = new ArrayList<>(slice.each("leftOut"));
        List<JsonNode> said = whole.path("leftOut").valueStream().toList();
        for (Members one : design.each("leftOut")) {
            if (said.contains(one.rest())) {
                one.drop("networkService", "location", "reason");
            } else {
                leftOut.add(one);
            }
        }
        page.table(
                "Left out",
                leftOut,
                new Cells()
                        .and("NETWORK SERVICE", "networkService")
                        .and("LOCATION", "location")
                        .and("REASON", "reason"));
    }

    private void facts() {
        String phase = slice.text("phase");
        String status = slice.text("status");
        slice.drop("name", "sync", "health");
        Members conduct = slice.in("conduct");
        page.facts(
                "",
                new Facts()
                        .and("id", whole.path("id").asString(""))
                        .and("status", status.equals(phase) ? "" : status)
                        .and("S-NSSAI", snssai())
                        .and("generation", generation())
                        .and("isolation", design.text("isolation"))
                        .and("coverage", (slice.has("coverage") ? slice : design).text("coverage"))
                        .and("functions", design.text("functions"))
                        .and("connections", connections())
                        .and("created", page.local(slice.text("createdAt")))
                        .and("running since", page.local(slice.text("runningAt")))
                        .and("on failure", conduct.text("onFailure"))
                        .and("heal", conduct.text("heal"))
                        .and("NEST attributes", promises()));
    }

    private String snssai() {
        slice.in("snssai").drop("sst", "sd");
        return whole.has("snssai") ? DesignText.snssai(whole.path("snssai")) : "";
    }

    private String generation() {
        String number = design.text("generation");
        return number.isEmpty() ? "" : number + "G";
    }

    /// The counts of promises; the single promises are shown only in wide format.
    private String promises() {
        String counted = SliceParts.counted(design.look("promises"));
        if (page.wide() || counted.isEmpty()) {
            return counted;
        }
        design.drop("promises");
        return counted + "; each with -o wide";
    }

    private String connections() {
        return design.each("connections").stream()
                .map(ends -> "core %s with radio %s".formatted(ends.text("core"), ends.text("radio")))
                .collect(Collectors.joining(", "));
    }
}
