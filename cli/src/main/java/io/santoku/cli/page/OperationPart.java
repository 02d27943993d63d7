package io.santoku.cli.page;

import io.santoku.cli.client.Problem;
import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Line;
import io.santoku.cli.view.ProblemText;
import io.santoku.cli.view.Text;
import io.santoku.cli.view.Tone;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Shows an operation, on its own page and on that of its slice.
record OperationPart(Page page, Members operation) {
    private static final Set<String> UNDER_WAY = Set.of("pending", "running", "undoing", "asking");

    /// The state, with the resources left behind and the progress.
    String state() {
        int left = operation.look("left").asInt(0);
        return operation.look("state").asString("")
                + (left == 0 ? "" : ", " + left + " left behind")
                + (isUnderWay() ? progress() : "");
    }

    /// The same with the kind of operation; empty when none is in progress.
    String underWay() {
        return isUnderWay() ? kindAndState() : "";
    }

    String kindAndState() {
        return (operation.look("kind").asString("") + " " + state()).strip();
    }

    private boolean isUnderWay() {
        return UNDER_WAY.contains(operation.look("state").asString(""));
    }

    private String progress() {
        JsonNode progress = operation.look("progress");
        return progress.isObject()
                ? ", %s of %s steps"
                        .formatted(
                                progress.path("done").asString("0"),
                                progress.path("total").asString("?"))
                : "";
    }

    Tone tone() {
        return switch (operation.look("state").asString("")) {
            case "succeeded" -> operation.look("left").asInt(0) == 0 ? Tone.GOOD : Tone.WARNING;
            case "failed" -> Tone.BAD;
            case "cancelled", "undoing", "asking" -> Tone.WARNING;
            default -> Tone.BUSY;
        };
    }

    /// Shows the problem, the resources left behind, and the answers that the operation waits for, a line each.
    void troubles() {
        problem(page, operation);
        undone(page, operation);
        leftBehind(page, operation);
        operation.texts("unrestored").forEach(resource -> page.bad("not restored", resource));
        abandonedBesides();
        List<String> answers = operation.texts("answers");
        if (!answers.isEmpty()) {
            page.warn("asks how to go on", String.join(", ", answers));
        }
        if (operation.look("instruction").path("state").asString("").equals("refused")) {
            page.warn("not followed", instruction(operation.in("instruction")));
        }
    }

    /// Shows tables of the resources that components reported as left, or whose state is unknown.
    void findings() {
        page.table(
                "Abandoned: still outside, and not remembered",
                operation.each("abandonedResources"),
                new Cells()
                        .and("RESOURCE", "resource")
                        .and("COMPONENT", "component")
                        .and("NAME THERE", "name")
                        .and("TITLE", "title")
                        .and("WHY", "why"));
        Members certificate = operation.in("certificate");
        findings("Found left when components were asked", certificate.each("left"));
        findings("Not as it is to be", certificate.each("adrift"));
        findings("Components that were asked and did not answer", certificate.each("unanswered"));
    }

    /// Shows the problem that made an operation or a slice fail.
    static void problem(Page page, Members holder) {
        JsonNode body = holder.look("problem");
        Members problem = holder.in("problem");
        if (problem.names().isEmpty()) {
            return;
        }
        ProblemText.lines(new Problem(body.path("status").asInt(0), body)).forEach(page::say);
        problem.drop("type", "title", "detail", "violations", "reasons", "step", "incident");
        problem.in("fault").drop("kind", "component", "call", "detail");
        problem.leaveToDocument("status");
        problem.leaveToDocument("instance");
    }

    static void undone(Page page, Members holder) {
        List<String> undone = holder.texts("undone");
        if (!undone.isEmpty()) {
            page.say(Line.of("taken back: ", Tone.WARNING)
                    .with(Text.count(undone.size(), "resource") + ": " + String.join(", ", undone)));
        }
    }

    static void leftBehind(Page page, Members holder) {
        holder.texts("leftBehind").forEach(resource -> page.bad("left behind", resource));
    }

    /// Shows the abandoned resources that are not in the table of abandoned resources.
    private void abandonedBesides() {
        List<String> detailed = operation
                .look("abandonedResources")
                .valueStream()
                .map(resource -> resource.path("resource").asString(""))
                .toList();
        operation.texts("abandoned").stream()
                .filter(resource -> !detailed.contains(resource))
                .forEach(resource -> page.bad("abandoned", resource));
    }

    private void findings(String heading, List<Members> findings) {
        page.table(
                heading,
                findings,
                new Cells()
                        .and("RESOURCE", "resource")
                        .and("COMPONENT", "component")
                        .and("DETAIL", "detail"));
    }

    /// Shows what the operation is and its progress; `holder` is the id of the slice on whose page it is shown.
    void facts(String heading, String holder) {
        Facts facts = new Facts().and("id", operation.text("id")).and("kind", operation.text("kind"));
        holder(facts, holder);
        facts.and("state", operation.text("state"))
                .and("steps", steps(operation.in("progress")))
                .and("created", page.local(operation.text("createdAt")))
                .and("started", page.local(operation.text("startedAt")))
                .and("ended", page.local(operation.text("endedAt")))
                .and("took", operation.seconds("seconds"))
                .and("left behind", positive(operation.number("left")))
                .and("taken up again", positive(operation.number("takenUp")))
                .and("on failure", operation.text("onFailure"))
                .and("instruction", instruction(operation.in("instruction")))
                .and("asked for leaks", certificate(operation.in("certificate")));
        operation.leaveToDocument("timeline");
        page.facts(heading, facts);
    }

    private void holder(Facts facts, String holder) {
        String slice = operation.text("slice");
        String subnet = operation.text("subnet");
        String whose = operation.text("holder");
        facts.and("slice", slice.equals(holder) ? "" : slice).and("subnet", subnet);
        facts.and("holder", List.of(slice, subnet, holder).contains(whose) ? "" : whose);
    }

    private static String steps(Members progress) {
        String total = progress.text("total");
        String done = progress.text("done");
        return total.isEmpty() ? done : done + " of " + total;
    }

    private static String positive(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /// An operator's instruction and its result: `cancel, refused 2026-11-22 10:00:00: it had ended`.
    private String instruction(Members instruction) {
        String said = instruction.text("instruction");
        String at = page.local(instruction.text("at"));
        String state = instruction.text("state") + (at.isEmpty() ? "" : " " + at);
        String why = instruction.text("why");
        return said.isEmpty() ? "" : said + ", " + state + (why.isEmpty() ? "" : ": " + why);
    }

    private static String certificate(Members certificate) {
        String sentence = certificate.text("sentence");
        String places = certificate.text("places");
        return sentence.isEmpty() && !places.isEmpty() ? "checked " + places + " places" : sentence;
    }
}
