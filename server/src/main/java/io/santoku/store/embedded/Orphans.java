package io.santoku.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends the processes that a killed postmaster leaves behind: its children notice its end only when they are idle, and
/// until then no new postmaster may start.
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Orphans() {}

    /// Ends all processes whose working directory is this folder, as those of a database are, and waits until they have
    /// ended. No data can be lost by it: everything committed is in the log.
    static void end(Path folder) {
        List<ProcessHandle> orphans =
                processes().filter(process -> worksIn(process, folder)).toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(Orphans::awaitEnd);
    }

    private static Stream<ProcessHandle> processes() {
        long ourselves = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses().filter(process -> process.pid() != ourselves);
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new EmbeddedPostgresFailed(
                    "A process (%d) that a killed postmaster left behind does not end".formatted(process.pid()), stuck);
        } catch (InterruptedException stop) {
            throw Commands.interrupted(stop);
        }
    }
}
