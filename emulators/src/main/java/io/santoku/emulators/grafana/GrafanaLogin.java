package io.santoku.emulators.grafana;

import io.santoku.emulators.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The accepted credentials: one user with name and password, and one service account with its token.
public record GrafanaLogin(String username, String password, String token) {
    boolean admits(Request request) {
        String given = request.header("Authorization").orElse("");
        return given.equals("Bearer " + token) || given.equals("Basic " + basic());
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
