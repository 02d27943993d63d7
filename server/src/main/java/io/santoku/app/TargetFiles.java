package io.santoku.app;

import io.santoku.running.ScrapeTargets;
import io.santoku.running.ScrapeTargets.TargetGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import tools.jackson.databind.json.JsonMapper;

/// Updates the files of Prometheus' file service discovery from the registered components.
final class TargetFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TargetFiles.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final ScrapeTargets targets;
    private final CountDownLatch closed = new CountDownLatch(1);

    TargetFiles(Path folder, ScrapeTargets targets) {
        this.folder = folder;
        this.targets = targets;
    }

    /// Starts a thread that updates the files after each `pause`.
    static TargetFiles kept(Path folder, ScrapeTargets targets, Duration pause) {
        var files = new TargetFiles(folder, targets);
        Thread.ofVirtual().name("target-files").start(() -> files.keep(pause));
        return files;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /// Writes the files whose content differs.
    void write() throws IOException {
        Files.createDirectories(folder);
        write("vim_targets.json", targets.clouds());
        write("wim_targets.json", targets.transport());
    }

    private void keep(Duration pause) {
        try {
            do {
                attempt();
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            write();
        } catch (IOException | NestedRuntimeException failure) {
            LOG.warn("the scrape targets in {} stay as they are: {}", folder, failure.toString());
        }
    }

    /// Replaces the file atomically, since Prometheus may read at any moment and must never find half a file.
    private void write(String name, List<TargetGroup> groups) throws IOException {
        byte[] content = JSON.writeValueAsBytes(groups);
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Path fresh = folder.resolve("." + name + ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
