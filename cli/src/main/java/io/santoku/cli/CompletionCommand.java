package io.santoku.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `completion`: prints the script that lets a shell complete commands and options.
@Command(
        name = "completion",
        description = "Print the completion script: source <(santoku completion bash), in bash and in zsh alike.")
final class CompletionCommand implements Callable<Integer> {
    /// The shells for which there is a script.
    enum ShellName {
        BASH(""),
        /// zsh reads the script for bash once its bash emulation is on.
        ZSH("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n");

        private final String preamble;

        ShellName(String preamble) {
            this.preamble = preamble;
        }
    }

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh", arity = "1")
    private ShellName shell = ShellName.BASH;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            session.output()
                    .print(shell.preamble
                            + AutoComplete.bash("santoku", spec.root().commandLine()));
        }
        return ExitCode.OK;
    }
}
