package io.santoku.app;

import io.santoku.store.backup.Restoration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `santoku restore`: restores a backup that `backup` wrote.
@Command(
        name = "restore",
        description = "Reads a backup into a database that no server uses.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--from", required = true, description = "file to read")
    private Path file = Path.of("santoku-backup.zip");

    @Option(names = "--replace", description = "take the place of what is in the database now")
    private boolean replace;

    @Option(
            names = "--unauthenticated",
            description = "believe a file that an earlier version wrote, which did not seal its backups")
    private boolean unauthenticated;

    @Override
    public Integer call() {
        DatabaseOptions.keepLibrariesQuiet();
        var permit = new Restoration.Permit(replace, unauthenticated);
        var extent = database.onIdle(
                source -> new Restoration(source, database.key()).readFrom(file.toAbsolutePath(), permit));
        System.out.printf(
                "%d rows of %d tables (schema %s) are back. Start the servers with the key file of that time, then run"
                        + " `santoku audit`: what happened since the backup is known to the components only.%n",
                extent.rows(), extent.tables(), extent.schema());
        return 0;
    }
}
