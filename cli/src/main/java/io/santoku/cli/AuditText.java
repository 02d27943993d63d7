package io.santoku.cli;

import io.santoku.cli.view.Text;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Formats the findings of an audit and its repairs for people.
final class AuditText {
    private AuditText() {}

    /// A line for each finding, and the extent of the audit. Systems that are registered twice, and
    /// components that cannot be asked what they have, do not count as findings.
    static List<String> findings(JsonNode report) {
        List<String> lines = new ArrayList<>();
        report.path("orphans").forEach(orphan -> lines.add(orphan(orphan)));
        report.path("drift")
                .forEach(drift ->
                        lines.add("out of sync: " + DriftText.line(drift) + " (" + text(drift, "holder") + ")"));
        int found = lines.size();
        report.path("twins").forEach(twins -> lines.add(twins(twins)));
        report.path("cannotBeAsked").forEach(component -> lines.add(unlisted(component)));
        lines.add((found == 0 ? "nothing found" : Text.count(found, "finding")) + ", checked "
                + Text.count(report.path("places").asInt(0), "place"));
        return lines;
    }

    private static String orphan(JsonNode orphan) {
        boolean known = orphan.path("known").asBoolean(false);
        String left = orphan.path("left").asString("");
        return "held by no slice: %s %s at %s (%s)%s"
                .formatted(
                        text(orphan, "kind"),
                        text(orphan, "name"),
                        text(orphan, "component"),
                        known ? "of slice " + text(orphan, "owner") : "of a slice that is not known here",
                        left.isEmpty() ? "" : "; it is left: " + left);
    }

    private static String unlisted(JsonNode component) {
        return "cannot be asked: %s (%s): only what was sent there and never confirmed to be gone is known"
                .formatted(text(component, "component"), text(component, "why"));
    }

    private static String twins(JsonNode twins) {
        return "%s and %s are one system: what one holds is the other's, too"
                .formatted(twins.path(0).asString("?"), twins.path(1).asString("?"));
    }

    /// The steps that a repair would take.
    static List<String> plan(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode repair : report.path("repairs")) {
            lines.add(text(repair, "owner") + ": " + text(repair, "what"));
            repair.path("steps").forEach(step -> lines.add("  " + step(step)));
        }
        return lines;
    }

    private static String step(JsonNode step) {
        String reason = step.path("reason").asString("");
        return "%s at %s%s".formatted(text(step, "id"), text(step, "component"), reason.isEmpty() ? "" : ": " + reason);
    }

    /// The operations that a repair has started.
    static List<String> begun(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode repair : report.path("repairs")) {
            String owner = text(repair, "owner") + ": " + text(repair, "what");
            repair.path("operations").forEach(id -> lines.add(owner + ", by operation/" + id.asString("?")));
            if (repair.path("operations").isEmpty()) {
                lines.add(owner + ", not begun: it is being worked on");
            }
        }
        return lines;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("?");
    }
}
