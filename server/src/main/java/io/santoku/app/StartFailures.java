package io.santoku.app;

import io.santoku.running.policy.RulesInvalid;
import io.santoku.store.backup.BackupFailed;
import io.santoku.store.embedded.EmbeddedPostgresFailed;
import io.santoku.store.secrets.SecretsUnreadable;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/// Explains in one sentence why the server does not start, so that its operator can correct that.
final class StartFailures {
    private StartFailures() {}

    /// Prints the sentence, or the whole stack trace of an unexpected failure; returns the exit code.
    static int explain(Throwable failure, PrintStream errors) {
        sentence(failure)
                .ifPresentOrElse(
                        sentence -> errors.println("santoku: " + sentence), () -> failure.printStackTrace(errors));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailures::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> known(Throwable failure) {
        return switch (failure) {
            case EmbeddedPostgresFailed failed -> Optional.ofNullable(failed.getMessage());
            case BackupFailed failed -> Optional.ofNullable(failed.getMessage());
            case SecretsUnreadable unreadable -> Optional.ofNullable(unreadable.getMessage());
            case ListeningRefused refused -> Optional.ofNullable(refused.getMessage());
            case ProvidersClash clash -> Optional.ofNullable(clash.getMessage());
            case RulesInvalid invalid -> Optional.ofNullable(invalid.getMessage());
            case PortInUseException taken ->
                Optional.of("Port %d is in use: stop what uses it, or choose another with --port"
                        .formatted(taken.getPort()));
            default -> Optional.empty();
        };
    }
}
