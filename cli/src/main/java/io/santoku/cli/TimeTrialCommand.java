package io.santoku.cli;

import io.santoku.cli.document.Document;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `slice time-trial`: replaces the predecessor's tool for slice creation times.
@Command(
        name = "time-trial",
        description = {
            "Order a slice, wait until it runs, delete it, wait until it is gone; so many times.",
            "Each deployment's times go to a CSV file, their mean, least and greatest to standard output."
        })
final class TimeTrialCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-n", "--nest"},
            required = true,
            paramLabel = "FILE",
            description = "the NEST, YAML or JSON")
    private String nest = "";

    @Option(
            names = {"-i", "--iterations"},
            paramLabel = "N",
            description = "how many times (default: 25)")
    private int iterations = 25;

    @Option(
            names = {"-c", "--csv"},
            paramLabel = "FILE",
            description = "where the times go (default: output.csv)")
    private String csv = "output.csv";

    TimeTrialCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (iterations < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--iterations must be at least 1");
        }
        Document document = session.documents().one(nest);
        try (TrialFile file = new TrialFile(csv)) {
            return new TimeTrial(session).run(document, iterations, file);
        }
    }
}
