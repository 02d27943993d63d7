package io.santoku.cli;

import io.santoku.cli.client.Answer;
import io.santoku.cli.client.Refused;
import io.santoku.cli.document.Document;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Columns;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `base_slice_des`: manages the descriptors to which NESTs refer; only the predecessor's API has them as a collection.
@Command(name = BaseDescriptorCommands.NAME, description = "Slice descriptors that NESTs can refer to.")
final class BaseDescriptorCommands {
    static final String NAME = "base_slice_des";
    private static final Columns COLUMNS = Columns.none().and("DB_ID", "_id").and("Base SD ID", "base_slice_des_id");

    private final Session session;

    BaseDescriptorCommands(Session session) {
        this.session = session;
    }

    @Command(name = "ls", description = "List what is stored.")
    int list() {
        return new Listing(session.output())
                .list(katana().get(NAME).valueStream().toList(), COLUMNS, "no base slice descriptors");
    }

    @Command(name = "inspect", description = "Print one, in JSON or YAML.")
    int inspect(@Parameters(paramLabel = "ID", description = "base_slice_des_id or uid") String id) {
        session.output().document(katana().get(NAME, uid(id)));
        return ExitCode.OK;
    }

    @Command(name = "add", description = "Store the descriptor that a YAML or JSON file holds.")
    int add(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file) {
        Document document = session.documents().one(file);
        return announce(document, katana().post(document.content(), NAME));
    }

    @Command(name = "update", description = "Make one what a file says, all of it; stores it where there is none.")
    int update(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file,
            @Parameters(paramLabel = "ID", description = "base_slice_des_id or uid") String id) {
        Document document = session.documents().one(file);
        return announce(document, katana().put(document.content(), NAME, uid(id)));
    }

    private int announce(Document document, Answer answer) {
        String id = document.content().path("base_slice_des_id").asString("?");
        new Registered(NAME + "/" + id, answer).announce(session.output());
        return ExitCode.OK;
    }

    @Command(name = "rm", description = "Remove one or more.")
    int remove(
            @Parameters(paramLabel = "ID", arity = "1..*", description = "base_slice_des_ids or uids")
                    List<String> ids) {
        List<Outcome> outcomes = new ArrayList<>();
        ids.forEach(id -> outcomes.add(removed(id)));
        return Outcome.report(outcomes, session.output());
    }

    private Outcome removed(String id) {
        String item = NAME + "/" + id;
        try {
            katana().delete(NAME, uid(id));
            Outcome outcome = Outcome.done(item, "removed");
            outcome.announce(session.output());
            return outcome;
        } catch (Refused refused) {
            return Outcome.refused(item, refused, session.output());
        }
    }

    /// The uid of the descriptor with this name; the name itself when there is none, so that the server reports that.
    private String uid(String name) {
        if (Ids.isUid(name)) {
            return name;
        }
        return katana().get(NAME)
                .valueStream()
                .filter(stored -> stored.path("base_slice_des_id").asString("").equals(name))
                .map(stored -> stored.path("_id").asString(""))
                .findFirst()
                .orElse(name);
    }

    private KatanaApi katana() {
        return session.katana();
    }
}
