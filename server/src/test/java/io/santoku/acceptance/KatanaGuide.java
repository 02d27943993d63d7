package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The guide for those who come from the predecessor.
final class KatanaGuide {
    private static final Path PAGE = Path.of("..", "docs", "guides", "coming-from-katana.md");

    private KatanaGuide() {}

    /// Its first lines, up to the first heading of a part.
    static String beginning() {
        String text = String.join(" ", lines());
        return text.substring(0, text.indexOf(" ## "));
    }

    /// The table of differences has one row with all these words.
    static void hasRow(String... words) {
        assertThat(lines())
                .filteredOn(line -> line.startsWith("| "))
                .filteredOn(line -> Arrays.stream(words).allMatch(line::contains))
                .as("rows with %s", Arrays.toString(words))
                .hasSize(1);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
