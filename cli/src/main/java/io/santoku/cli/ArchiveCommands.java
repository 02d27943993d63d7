package io.santoku.cli;

import io.santoku.cli.view.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gst ls|inspect`: shows the posted NESTs, each under the id of its slice.
@Command(name = "gst", description = "The NESTs that slices were ordered with, also of slices that are gone.")
final class ArchiveCommands {
    private static final Columns COLUMNS = Columns.none().and("GST_ID", "_id");

    private final Session session;

    ArchiveCommands(Session session) {
        this.session = session;
    }

    @Command(name = "ls", description = "List the slices whose NESTs are kept.")
    int list() {
        return new Listing(session.output())
                .list(session.katana().get("gst").valueStream().toList(), COLUMNS, "no NESTs kept");
    }

    @Command(name = "inspect", description = "Print one as it was posted, in JSON or YAML.")
    int inspect(@Parameters(paramLabel = "ID", description = "the slice's id") String id) {
        session.output().document(session.katana().get("gst", id));
        return ExitCode.OK;
    }
}
