package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Formats a plan for people: the place of each network service and the reasons for it, the order of the steps, and the
/// expected duration.
public final class PlanText {
    private static final List<String> PLACEMENT_HEADER =
            List.of("NETWORK SERVICE", "LOCATION", "VIM", "VERDICT", "NEEDS", "FREE BEFORE", "REASONS");
    private static final List<String> STEP_HEADER =
            List.of("#", "STAGE", "STEP", "COMPONENT", "AFTER", "EXPECTED", "STATE");

    private final JsonNode plan;
    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private PlanText(JsonNode plan, int width) {
        this.plan = plan;
        this.width = width;
    }

    public static List<Line> lines(JsonNode plan, int width) {
        PlanText text = new PlanText(plan, width);
        text.slice();
        text.placement();
        text.leftOut();
        text.steps();
        text.warnings();
        return text.lines;
    }

    /// Only the placement, one line per network service, and the figures.
    public static List<Line> brief(JsonNode plan) {
        List<Line> lines = new ArrayList<>(DesignText.brief(plan));
        plan.path("placement")
                .forEach(placed ->
                        lines.add(Line.of("  " + placed.path("networkService").asString("?") + " → "
                                + placed.path("location").asString("?") + ", VIM "
                                + placed.path("vim").asString("?"))));
        lines.add(Line.of(figures(plan)));
        return lines;
    }

    private void slice() {
        if (plan.has("slice")) {
            lines.addAll(DesignText.brief(plan));
        }
        lines.add(Line.of(figures(plan)));
    }

    private static String figures(JsonNode plan) {
        return Text.count(plan.path("steps").size(), "step") + ", expected to take "
                + Text.seconds(plan.path("expectedSeconds").asDouble(0)) + " (critical path "
                + Text.seconds(plan.path("criticalPathSeconds").asDouble(0)) + ")";
    }

    private void placement() {
        List<List<String>> rows = new ArrayList<>();
        plan.path("placement").forEach(placed -> rows.addAll(placedRows(placed)));
        section("Placement", PLACEMENT_HEADER, rows);
    }

    private static List<List<String>> placedRows(JsonNode placed) {
        List<JsonNode> considered =
                new ArrayList<>(placed.path("considered").valueStream().toList());
        considered.sort((one, other) -> Boolean.compare(chosen(other), chosen(one)));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode vim : considered) {
            rows.add(List.of(
                    rows.isEmpty() ? placed.path("networkService").asString("?") : "",
                    rows.isEmpty() ? placed.path("location").asString("?") : "",
                    vim.path("vim").asString("?"),
                    verdict(placed, vim),
                    rows.isEmpty() ? Amounts.of(placed.path("flavour")) : "",
                    Amounts.of(vim.path("freeBefore")),
                    ProblemText.joined(vim.path("reasons"))));
        }
        return rows;
    }

    /// A cloud without room is ruled out; one with room may still not be chosen.
    private static String verdict(JsonNode placed, JsonNode vim) {
        if (chosen(vim)) {
            return "chosen";
        }
        return Amounts.fit(placed.path("flavour"), vim.path("freeBefore")) ? "not chosen" : "ruled out";
    }

    private static boolean chosen(JsonNode vim) {
        return vim.path("chosen").asBoolean(false);
    }

    private void leftOut() {
        List<List<String>> rows = plan.path("leftOut")
                .valueStream()
                .map(left -> List.of(
                        left.path("networkService").asString("?"),
                        left.path("location").asString(""),
                        left.path("reason").asString("")))
                .toList();
        section("Left out", List.of("NETWORK SERVICE", "LOCATION", "REASON"), rows);
    }

    private void steps() {
        StepOrder order = new StepOrder(plan);
        boolean isReasoned = order.inOrder().stream().anyMatch(node -> node.hasNonNull("reason"));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode node : order.inOrder()) {
            StepNode step = StepNode.of(node);
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1),
                    String.valueOf(order.stage(step.id())),
                    step.id() + (step.optional() ? " (optional)" : ""),
                    step.component(),
                    order.waitsFor(step.id()).stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    Text.seconds(step.expectedSeconds()),
                    step.state().isEmpty() ? "planned" : step.state()));
            if (isReasoned) {
                row.add(step.reason());
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(STEP_HEADER);
        if (isReasoned) {
            header.add("WHY");
        }
        section("Steps", header, rows);
    }

    private void warnings() {
        plan.path("warnings")
                .forEach(warning -> lines.add(Line.of("warning: ", Tone.WARNING).with(warning.asString(""))));
    }

    private void section(String title, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            lines.add(Line.of(""));
            lines.add(Line.of(title, Tone.STRONG));
            lines.addAll(new Table(header, rows).lines(width));
        }
    }
}
