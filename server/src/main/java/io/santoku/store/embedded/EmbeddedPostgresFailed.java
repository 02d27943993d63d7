package io.santoku.store.embedded;

/// The embedded database cannot be had; the message says, for the operator, why and what to do.
public final class EmbeddedPostgresFailed extends RuntimeException {
    EmbeddedPostgresFailed(String message) {
        super(message);
    }

    EmbeddedPostgresFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
