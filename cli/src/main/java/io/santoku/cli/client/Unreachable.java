package io.santoku.cli.client;

/// Reports that nothing at the server's address answered with Santoku's API.
public final class Unreachable extends RuntimeException {
    private final String hint;

    public Unreachable(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /// A suggestion of what to try next.
    public String hint() {
        return hint;
    }
}
