package io.santoku.cli;

import io.santoku.cli.client.Problem;
import java.util.Map;
import java.util.Optional;

/// Suggests the next action for the most common problems.
final class Hints {
    private static final Map<String, String> BY_PROBLEM = Map.of(
            "invalid-nest", "correct these places and try 'santoku slice validate -f FILE'",
            "operation-running",
                    "follow it with 'santoku slice watch', or stop an order or a change with 'santoku slice cancel'",
            "instruction-unfit", "see where it stands with 'santoku operation show ID'",
            "unplaceable", "see what is free with 'santoku vim ls -o wide', or add a VIM at that location",
            "in-maintenance", "wait until it is over, or end it: 'maintenance ID --end' of the component's kind",
            "component-unreachable", "check its URL, and that it answers from where the server runs",
            "component-untrusted", "give its authority's certificate in 'tls.certificateAuthority'",
            "component-unsuitable", "mend what its document names, or the component",
            "component-denied", "check the user name, the password and the project");

    private Hints() {}

    static Optional<String> forProblem(Problem problem) {
        if (problem.notFound()) {
            return Optional.of("list what there is with 'ls'");
        }
        String type = problem.body().path("type").asString("");
        return Optional.ofNullable(BY_PROBLEM.get(type.substring(type.lastIndexOf('/') + 1)));
    }
}
