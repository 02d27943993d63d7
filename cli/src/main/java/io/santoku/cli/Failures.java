package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.client.Unreachable;
import io.santoku.cli.document.BadDocument;
import io.santoku.cli.view.Output;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns failures into messages on standard error and an exit code.
final class Failures {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Output output = session.output();
        output.error(words(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        output.hint("see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE;
    }

    /// Rethrows every unexpected failure, which is a defect of this program, so that its stack trace is printed.
    int execution(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        Output output = session.output();
        return switch (failure) {
            case Refused refused -> refused(refused, output);
            case Unreachable unreachable -> unreachable(unreachable, output);
            case BadDocument bad -> bad(bad, output);
            default -> throw failure;
        };
    }

    private static int refused(Refused refused, Output output) {
        output.problem(refused.problem());
        Hints.forProblem(refused.problem()).ifPresent(output::hint);
        return exitCode(refused);
    }

    static int exitCode(Refused refused) {
        return refused.problem().notFound() ? ExitCode.NOT_FOUND : ExitCode.REFUSED;
    }

    private static int unreachable(Unreachable unreachable, Output output) {
        output.error(words(unreachable));
        output.hint(unreachable.hint());
        return ExitCode.UNREACHABLE;
    }

    private static int bad(BadDocument bad, Output output) {
        words(bad).lines().forEach(output::error);
        return ExitCode.USAGE;
    }

    private static String words(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
