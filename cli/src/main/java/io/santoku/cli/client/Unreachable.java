package io.santoku.cli.client;

/// Nothing that speaks Santoku's API answered at the server's address.
public final class Unreachable extends RuntimeException {
    private final String hint;

    public Unreachable(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /// What to try next.
    public String hint() {
        return hint;
    }
}
