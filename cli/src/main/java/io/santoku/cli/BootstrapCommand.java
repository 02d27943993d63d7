package io.santoku.cli;

import io.santoku.cli.document.BadDocument;
import io.santoku.cli.katana.Export;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Text;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `bootstrap`: registers everything in one document, or in a running predecessor.
@Command(
        name = "bootstrap",
        description = {
            "Register everything that one document holds, in the predecessor's form: arrays named location, vim, nfvo,",
            "wim, ems, policy, function and base_slice_des. Repeating it changes nothing."
        })
final class BootstrapCommand implements Callable<Integer> {
    private final Session session;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--print", description = "print the document instead of sending it, passwords and all")
    private boolean printed;

    /// The source of the document.
    static final class Source {
        @Option(
                names = {"-f", "--file"},
                required = true,
                paramLabel = "FILE",
                description = "a YAML or JSON file, or - for standard input")
        private @Nullable String file;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "URL",
                description = "a running predecessor, for example http://old-host:8000/api")
        private @Nullable String url;
    }

    BootstrapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode document = document();
        if (printed) {
            session.output().document(document);
            return ExitCode.OK;
        }
        mustHavePasswords(document);
        return BootstrapReport.of(session.katana(), document).show(session.output());
    }

    private ObjectNode document() {
        return source.url == null
                ? session.documents()
                        .one(source.file == null ? "" : source.file)
                        .content()
                : exported(session.katana(Session.address(source.url.replaceFirst("/api/*$", ""))));
    }

    private ObjectNode exported(KatanaApi old) {
        int slices = Export.slices(old);
        if (slices > 0) {
            session.output().warning("not moved: " + Text.count(slices, "slice") + " of the old installation");
        }
        return Export.of(old);
    }

    private static void mustHavePasswords(ObjectNode document) {
        List<String> hidden = Export.hidden(document);
        if (!hidden.isEmpty()) {
            throw new BadDocument("no password is known of " + String.join(", ", hidden)
                    + "; take the document with --print, write them into it, and send it with -f");
        }
    }
}
