package io.santoku.cli;

import io.santoku.cli.document.Document;
import io.santoku.cli.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A slice of the demonstration and its expected end.
enum DemoSlice {
    EMBB("An eMBB slice over three sites", "embb.yaml", true),
    URLLC("A URLLC slice over two sites, its core at each of them", "urllc.yaml", true),
    BROKEN("A slice whose second network service cannot start: it must be taken back", "broken.yaml", false);

    private final String title;
    private final String resource;
    private final boolean runs;

    DemoSlice(String title, String resource, boolean runs) {
        this.title = title;
        this.resource = resource;
        this.runs = runs;
    }

    String title() {
        return title;
    }

    /// Whether it must end Running; the others must be rolled back.
    boolean runs() {
        return runs;
    }

    Document nest() {
        try (InputStream stream = DemoSlice.class.getResourceAsStream("/demo/" + resource)) {
            String text = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
            return Documents.parse(text, resource).getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
