package io.santoku.emulators.scenario;

/// The credentials of a client.
public record Credentials(String username, String password, String project) {
    /// The administrator, whose password is not secret.
    public static final Credentials ADMIN = new Credentials("admin", "test-password", "admin");
}
