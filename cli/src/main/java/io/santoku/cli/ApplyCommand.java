package io.santoku.cli;

import io.santoku.cli.document.Document;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `apply`: registers or replaces the inventory items that files describe, then orders the NESTs among them.
@Command(
        name = "apply",
        description = {
            "Register or replace everything that the documents of a file or folder describe, then order their NESTs.",
            "Each document says what it is: kind: location, vim, nfvo, wim, ems, policy, function or nest."
        })
final class ApplyCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "a YAML or JSON file, a folder of them, or - for standard input")
    private String source = "";

    @Mixin
    private ConductOptions conduct = new ConductOptions();

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Document> documents = session.documents().all(source);
        Applying applying = new Applying(session, conduct);
        ApplyItem.ordered(documents).forEach(applying::apply);
        return Outcome.report(applying.outcomes(), session.output());
    }
}
