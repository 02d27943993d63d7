package io.santoku.api.katana;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Creates the answers of the dialect: JSON for documents, plain text for everything else.
public final class Replies {
    static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private Replies() {}

    /// Returns an answer with a requested document.
    public static ResponseEntity<Object> document(Object document) {
        return document(200, document);
    }

    static ResponseEntity<Object> document(int status, Object document) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(document);
    }

    /// Returns an answer with plain text.
    public static ResponseEntity<Object> text(int status, String text) {
        return ResponseEntity.status(status).contentType(TEXT).body(text);
    }
}
