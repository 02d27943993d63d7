package io.santoku.app;

import io.santoku.store.backup.Backup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `santoku backup`: writes the whole content of the database into one file.
@Command(
        name = "backup",
        description = "Writes all that is in the database into one file, while servers work on.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--to", required = true, description = "file to write")
    private Path file = Path.of("santoku-backup.zip");

    @Override
    public Integer call() {
        DatabaseOptions.keepLibrariesQuiet();
        Path target = file.toAbsolutePath();
        var extent = database.onAny(source -> new Backup(source, database.key(), Clock.systemUTC()).writeTo(target));
        System.out.printf(
                "%d rows of %d tables (schema %s) are in %s%n",
                extent.rows(), extent.tables(), extent.schema(), target);
        System.out.println(
                "It can only be restored, and passwords in it only be read, with the servers' key file (secrets.key in"
                    + " the data folder, or where key-file says), which is not in it: keep a copy of that in another"
                    + " place.");
        return 0;
    }
}
