package io.santoku.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for a slice's policies on failures; the server checks the values.
final class ConductOptions {
    @Option(
            names = "--on-failure",
            paramLabel = "POLICY",
            description = "when a step fails for good: rollback, keep (stop and hold everything) or ask")
    private @Nullable String onFailure;

    @Option(
            names = "--heal",
            paramLabel = "POLICY",
            description = "when something vanishes outside: off (do not look), report or auto (mend it)")
    private @Nullable String heal;

    /// The given options, by their names in the API.
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        OperationCommands.putIfGiven(said, "onFailure", onFailure);
        OperationCommands.putIfGiven(said, "heal", heal);
        return said;
    }
}
