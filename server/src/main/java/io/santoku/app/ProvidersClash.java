package io.santoku.app;

/// Reports that two providers drive the same type of component; the message names both.
final class ProvidersClash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProvidersClash(String message) {
        super(message);
    }
}
