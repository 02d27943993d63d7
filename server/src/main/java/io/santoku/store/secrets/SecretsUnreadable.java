package io.santoku.store.secrets;

/// Reports that a stored secret cannot be opened, or that the key file cannot be used; the message says what to do.
public final class SecretsUnreadable extends RuntimeException {
    SecretsUnreadable(String message) {
        super(message);
    }

    SecretsUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
