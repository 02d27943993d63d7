package io.santoku.cli.document;

/// A file that cannot be read, or that does not say what it must.
public final class BadDocument extends RuntimeException {
    public BadDocument(String message) {
        super(message);
    }
}
