package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.document.BadDocument;
import io.santoku.cli.document.Document;
import io.santoku.cli.view.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `add`, `ls`, `show` and `rm` of one kind of thing.
@Command
final class InventoryCommands {
    private final Noun noun;
    private final Session session;

    InventoryCommands(Noun noun, Session session) {
        this.noun = noun;
        this.session = session;
    }

    @Command(name = "add", description = "Register what a YAML or JSON file describes.")
    int add(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "the file, or - for standard input; it may hold several documents")
                    String file) {
        Output output = session.output();
        List<Document> documents = session.documents().all(file);
        documents.forEach(this::mustBeOfThisKind);
        if (documents.size() == 1) {
            return addOne(documents.getFirst(), output);
        }
        return Outcome.report(documents.stream().map(this::added).toList(), output);
    }

    private int addOne(Document document, Output output) {
        JsonNode made = create(document);
        if (output.structured()) {
            output.document(made);
        } else {
            output.line(item(made) + " created");
        }
        new Listing(output).warnings(made);
        return ExitCode.OK;
    }

    private Outcome added(Document document) {
        Output output = session.output();
        try {
            JsonNode made = create(document);
            Outcome outcome = Outcome.done(item(made), "created");
            outcome.announce(output);
            new Listing(output).warnings(made);
            return outcome;
        } catch (Refused refused) {
            return refused(item(document.content()), refused);
        }
    }

    private JsonNode create(Document document) {
        return session.server()
                .post(noun.path(), document.content().deepCopy().without("kind"))
                .body();
    }

    private void mustBeOfThisKind(Document document) {
        String kind = document.content().path("kind").asString(noun.word());
        if (!kind.equalsIgnoreCase(noun.word())) {
            throw new BadDocument(document.origin() + " describes a " + kind + ", not a " + noun.word());
        }
    }

    @Command(name = "ls", description = "List what is registered.")
    int list(
            @Option(names = "--location", paramLabel = "ID", description = "only those at this location") @Nullable
                    String location,
            @Option(names = "--type", paramLabel = "TYPE", description = "only those of this type") @Nullable
                    String type,
            @Option(names = "--domain", paramLabel = "DOMAIN", description = "only those of this domain: core or radio")
                    @Nullable
                    String domain) {
        Map<String, String> filters = new LinkedHashMap<>();
        filter(filters, "location", location);
        filter(filters, "type", type);
        filter(filters, "domain", domain);
        List<JsonNode> items = session.server().list(noun.path(), filters);
        String none = filters.isEmpty() ? "no " + noun.collection() + " registered" : "no match";
        return new Listing(session.output()).list(items, noun.columns(), none);
    }

    private void filter(Map<String, String> filters, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (!noun.hasFilter(name)) {
            throw new BadDocument(noun.word() + " ls has no --" + name);
        }
        filters.put(name, value);
    }

    @Command(name = "show", description = "Show one, with all it has.")
    int show(@Parameters(paramLabel = "ID") String id) {
        JsonNode object = session.server().get(noun.path(id));
        new Listing(session.output()).warnings(object);
        return new Listing(session.output()).object(object);
    }

    @Command(name = "rm", description = "Remove one or more.")
    int remove(@Parameters(paramLabel = "ID", arity = "1..*") List<String> ids) {
        List<Outcome> outcomes = new ArrayList<>();
        ids.forEach(id -> outcomes.add(removed(id)));
        return Outcome.report(outcomes, session.output());
    }

    private Outcome removed(String id) {
        String item = noun.word() + "/" + id;
        try {
            session.server().delete(noun.path(id));
            Outcome outcome = Outcome.done(item, "removed");
            outcome.announce(session.output());
            return outcome;
        } catch (Refused refused) {
            return refused(item, refused);
        }
    }

    private Outcome refused(String item, Refused refused) {
        session.output().message(item + ":");
        session.output().problem(refused.problem());
        return new Outcome(item, refused.problem().title(), Failures.exitCode(refused));
    }

    private String item(JsonNode object) {
        return noun.word() + "/" + object.path("id").asString("?");
    }
}
