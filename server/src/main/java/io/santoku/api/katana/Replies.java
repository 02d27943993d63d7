package io.santoku.api.katana;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers of the dialect: documents as JSON, everything else as bare text.
public final class Replies {
    static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private Replies() {}

    /// A document that was asked for.
    public static ResponseEntity<Object> document(Object document) {
        return document(200, document);
    }

    static ResponseEntity<Object> document(int status, Object document) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(document);
    }

    /// Bare text.
    public static ResponseEntity<Object> text(int status, String text) {
        return ResponseEntity.status(status).contentType(TEXT).body(text);
    }
}
