package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.document.BadDocument;
import io.santoku.cli.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `add`, `update`, `ls`, `show`, `inspect` and `rm` for one kind of inventory item.
@Command
final class InventoryCommands {
    private final Noun noun;
    private final Session session;

    InventoryCommands(Noun noun, Session session) {
        this.noun = noun;
        this.session = session;
    }

    @Command(
            name = "add",
            description = "Register what a YAML or JSON file describes, in our form or the predecessor's.")
    int add(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "the file, or - for standard input; it may hold several documents")
                    String file) {
        List<Document> documents = session.documents().all(file);
        documents.forEach(document -> Registrar.mustDescribe(noun, document));
        Registrar registrar = new Registrar(session);
        if (documents.size() == 1) {
            registrar.add(noun, documents.getFirst()).announce(session.output());
            return ExitCode.OK;
        }
        return Outcome.report(
                documents.stream().map(document -> added(registrar, document)).toList(), session.output());
    }

    private Outcome added(Registrar registrar, Document document) {
        try {
            Registered registered = registrar.add(noun, document);
            if (!session.output().structured()) {
                registered.announce(session.output());
            }
            return Outcome.done(registered.item(), registered.done());
        } catch (Refused refused) {
            return refused(Registrar.item(noun, document), refused);
        }
    }

    @Command(name = "update", description = "Make one what a file says, all of it; registers it where there is none.")
    int update(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "the file, or - for standard input")
                    String file,
            @Parameters(paramLabel = "ID", description = "id or uid") String id) {
        Document document = session.documents().one(file);
        new Registrar(session).put(noun, id, document).announce(session.output());
        return ExitCode.OK;
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
        String none = filters.isEmpty() ? "no " + noun.plural() + " registered" : "no match";
        return new Listing(session.output()).list(items, noun.columns(), none);
    }

    private void filter(Map<String, String> filters, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (!noun.hasFilter(name)) {
            throw new BadDocument(noun.text() + " ls has no --" + name);
        }
        filters.put(name, value);
    }

    @Command(name = "show", description = "Show one: how it is, what is wrong with it, all it has.")
    int show(@Parameters(paramLabel = "ID", description = "id or uid") String id) {
        JsonNode object = session.server().get(noun.path(ids().id(noun, id)));
        if (session.output().structured()) {
            new Listing(session.output()).warnings(object);
            session.output().document(object);
        } else {
            noun.print(object, session.output());
        }
        return ExitCode.OK;
    }

    @Command(name = "inspect", description = "Print one as the predecessor's API has it, in JSON or YAML.")
    int inspect(@Parameters(paramLabel = "ID", description = "id or uid") String id) {
        session.output().document(session.katana().get(noun.text(), ids().uid(noun, id)));
        return ExitCode.OK;
    }

    @Command(name = "rm", description = "Remove one or more.")
    int remove(@Parameters(paramLabel = "ID", arity = "1..*", description = "ids or uids") List<String> ids) {
        List<Outcome> outcomes = new ArrayList<>();
        ids.forEach(id -> outcomes.add(removed(id)));
        return Outcome.report(outcomes, session.output());
    }

    private Outcome removed(String id) {
        String item = noun.text() + "/" + id;
        try {
            session.server().delete(noun.path(ids().id(noun, id)));
            Outcome outcome = Outcome.done(item, "removed");
            outcome.announce(session.output());
            return outcome;
        } catch (Refused refused) {
            return refused(item, refused);
        }
    }

    private Outcome refused(String item, Refused refused) {
        return Outcome.refused(item, refused, session.output());
    }

    private Ids ids() {
        return new Ids(session.server());
    }
}
