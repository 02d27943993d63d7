package io.santoku.cli;

import io.santoku.cli.client.Problem;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Text;
import tools.jackson.databind.JsonNode;

/// Reports the outcome of an operation that was followed.
final class Conclusion {
    private final Output output;

    Conclusion(Output output) {
        this.output = output;
    }

    /// Prints the outcome of the operation, its problem, the resources that it left behind and the possible answers if
    /// it waits for one. Returns exit code 0 only if it succeeded and left nothing behind.
    int of(String what, JsonNode operation) {
        String state = operation.path("state").asString("");
        String took = OperationCommands.took(operation);
        int left = operation.path("left").asInt(0);
        output.message(what + " " + words(state) + (took.isEmpty() ? "" : " after " + took)
                + (left == 0 ? "" : ", " + left + " left behind"));
        if (!state.equals("succeeded")) {
            failure(operation);
        }
        certificate(operation);
        return switch (state) {
            case "asking" -> asks(operation);
            case "succeeded" -> left == 0 ? ExitCode.OK : ExitCode.LEFT_BEHIND;
            default -> left == 0 ? ExitCode.SLICE_FAILED : ExitCode.LEFT_BEHIND;
        };
    }

    private static String words(String state) {
        return switch (state) {
            case "succeeded" -> "succeeded";
            case "cancelled" -> "was cancelled";
            case "asking" -> "waits for an answer";
            default -> "failed";
        };
    }

    private int asks(JsonNode operation) {
        question(operation);
        return ExitCode.ASKS;
    }

    /// Prints how to answer an operation that waits for an answer; nothing for others.
    void question(JsonNode operation) {
        String id = operation.path("id").asString("ID");
        operation
                .path("answers")
                .forEach(answer ->
                        output.hint("answer with 'santoku operation " + answer.asString("") + " " + id + "'"));
    }

    /// Prints how to continue after a page has shown the problem; `holder` is the object that lists resources left
    /// behind.
    void whatNext(JsonNode operation, JsonNode holder) {
        leftHint(holder);
        question(operation);
    }

    private void leftHint(JsonNode holder) {
        if (!holder.path("leftBehind").isEmpty()) {
            output.hint("what is left is taken up again by itself; give it up with 'santoku slice rm --force'");
        }
    }

    /// Prints the problem, and how many resources were undone.
    void failure(JsonNode operation) {
        JsonNode problem = operation.path("problem");
        if (problem.isObject()) {
            output.problem(new Problem(problem.path("status").asInt(0), problem));
        }
        int undone = operation.path("undone").size();
        if (undone > 0) {
            output.message(Text.count(undone, "resource") + " taken back");
        }
        operation.path("leftBehind").forEach(left -> output.warning("left behind: " + left.asString("")));
        leftHint(operation);
    }

    /// Prints the components' answers to the question whether anything is left, and the abandoned resources.
    void certificate(JsonNode operation) {
        JsonNode certificate = operation.path("certificate");
        if (certificate.isObject()) {
            output.message("asked for leaks: " + certificate.path("sentence").asString(""));
        }
        operation
                .path("abandonedResources")
                .forEach(left -> output.warning("abandoned: %s at %s, there named %s"
                        .formatted(text(left, "resource"), text(left, "component"), text(left, "name"))));
        JsonNode instruction = operation.path("instruction");
        if (instruction.path("state").asString("").equals("refused")) {
            output.warning("not followed: " + text(instruction, "instruction") + ", " + text(instruction, "why"));
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("?");
    }
}
