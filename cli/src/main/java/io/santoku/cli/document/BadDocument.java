package io.santoku.cli.document;

/// Reports a file that cannot be read, or that lacks required content.
public final class BadDocument extends RuntimeException {
    public BadDocument(String message) {
        super(message);
    }
}
