package io.santoku.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.santoku.store.secrets.SecretBox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTest {
    @Test
    void what_the_operator_can_mend_is_said_in_one_line(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "no key");
        Throwable unreadable = catchThrowable(() -> SecretBox.open(key));

        assertThat(explained(new IllegalStateException("wiring failed", unreadable)))
                .startsWith("santoku: The key file")
                .doesNotContain("\tat ");
        assertThat(explained(new IllegalStateException("wiring failed", new ProvidersClash("Two drivers are for …"))))
                .isEqualToIgnoringNewLines("santoku: Two drivers are for …");
        assertThat(explained(new PortInUseException(8000)))
                .isEqualToIgnoringNewLines(
                        "santoku: Port 8000 is in use: stop what uses it, or choose another with --port");
    }

    @Test
    void what_nobody_foresaw_is_said_in_full() {
        assertThat(explained(new IllegalStateException("surprise"))).contains("surprise", "\tat ");
    }

    private static String explained(Throwable failure) {
        var written = new ByteArrayOutputStream();
        assertThat(StartFailures.explain(failure, new PrintStream(written, true, UTF_8)))
                .isEqualTo(1);
        return written.toString(UTF_8);
    }
}
