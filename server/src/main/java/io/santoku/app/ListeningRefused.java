package io.santoku.app;

/// Reports that the server would listen in a way that its operator cannot want; the message says what to do.
final class ListeningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListeningRefused(String message) {
        super(message);
    }
}
