package io.santoku.cli;

import io.santoku.cli.view.Terminal;
import io.santoku.cli.view.Terminal.Size;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Finds out whether standard output is a terminal, and its capabilities.
final class Terminals {
    /// Set by `bin/santoku`, which can detect a terminal more reliably than Java: `true` or `false`.
    private static final String TERMINAL_PROPERTY = "santoku.terminal";

    private static final Duration SIZE_HOLDS = Duration.ofSeconds(2);

    private Terminals() {}

    static Terminal standardOutput(Map<String, String> environment) {
        if (!isTerminal()) {
            return Terminal.none();
        }
        boolean capable = !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(capable, capable, new MeasuredSize(Terminals::measure, SIZE_HOLDS, InstantSource.system()));
    }

    private static boolean isTerminal() {
        String setting = System.getProperty(TERMINAL_PROPERTY, "");
        if (!setting.isEmpty()) {
            return Boolean.parseBoolean(setting);
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// `stty` prints the rows and columns of the terminal that is its input.
    private static Size measure(Size fallback) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.from(new File("/dev/tty")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8), fallback);
        } catch (IOException _) {
            return fallback;
        }
    }

    static Size parse(String sttySize, Size fallback) {
        String[] words = sttySize.strip().split(" ", -1);
        if (words.length != 2 || !sttySize.strip().matches("[1-9][0-9]{0,4} [1-9][0-9]{0,4}")) {
            return fallback;
        }
        return new Size(Integer.parseInt(words[1]), Integer.parseInt(words[0]));
    }
}
