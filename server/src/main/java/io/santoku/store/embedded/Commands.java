package io.santoku.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/// Runs the short programs that come with PostgreSQL or with the operating system.
final class Commands {
    /// The environment variables that a program may see: ours may contain secrets given by operators.
    private static final Set<String> PASSED_ON = Set.of("PATH", "HOME", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

    private Commands() {}

    /// Prepares a program to start with only the environment variables that say where files are.
    static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(PASSED_ON);
        return builder;
    }

    /// Runs a program to its end; throws [EmbeddedPostgresFailed] with its output when it fails.
    static void run(List<String> command, String input) {
        try {
            Process process = prepare(command).start();
            feed(process, input);
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new EmbeddedPostgresFailed("`%s` failed: %s".formatted(command.getLast(), output.strip()));
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot run " + command + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Whether a program exists and succeeds.
    static boolean works(List<String> command) {
        try {
            var silent = prepare(command).redirectOutput(new File("/dev/null"));
            return silent.start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static EmbeddedPostgresFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresFailed("Interrupted while waiting for the embedded database", e);
    }

    private static void feed(Process process, String input) throws IOException {
        try (Writer writer = process.outputWriter()) {
            writer.write(input);
        }
    }
}
