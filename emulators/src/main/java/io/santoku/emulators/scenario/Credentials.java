package io.santoku.emulators.scenario;

/// What a client logs in with.
public record Credentials(String username, String password, String project) {
    /// The administrator whose password is no secret.
    public static final Credentials ADMIN = new Credentials("admin", "test-password", "admin");
}
