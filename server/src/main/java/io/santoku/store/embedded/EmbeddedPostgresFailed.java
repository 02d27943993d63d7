package io.santoku.store.embedded;

/// Reports that the embedded database cannot be used; the message says why, and what to do.
public final class EmbeddedPostgresFailed extends RuntimeException {
    EmbeddedPostgresFailed(String message) {
        super(message);
    }

    EmbeddedPostgresFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
