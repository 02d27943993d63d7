package io.santoku.driver.openstack;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.SharedLogin.Login;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Logs in as the administrator that the cloud was registered with.
final class Keystone {
    private final Caller caller;
    private final Vim vim;
    private final URI root;

    Keystone(Caller caller, Vim vim) {
        this.caller = caller;
        this.vim = vim;
        this.root = URI.create(Addresses.withoutSlash(vim.authUrl()).replaceFirst("/v3$", ""));
    }

    /// Keystone's address without its version, which stands in the path templates.
    URI root() {
        return root;
    }

    Login<Token> login() {
        Answer answer =
                caller.send(root, Call.post("/v3/auth/tokens", request()).withoutEffect());
        return switch (answer.status()) {
            case 300, 404, 405, 410 -> throw answer.because(new Rejected(nowhere(answer)));
            case 401 -> throw answer.because(new Denied(refused(answer)));
            default -> {
                if (!answer.isSuccess()) {
                    throw OpenStackFaults.of(answer);
                }
                yield new Login<>(token(answer), lifetime(answer));
            }
        };
    }

    private String nowhere(Answer answer) {
        return "there is no Keystone v3 at %s, which answered %d: %s"
                .formatted(root, answer.status(), OpenStackFaults.message(answer));
    }

    /// Keystone does not report which of these cases it is.
    private String refused(Answer answer) {
        return ("answered 401: %s It says the same of an unknown user, a wrong password, an unknown or disabled"
                        + " project, and a user without a role there; asked for was project %s")
                .formatted(OpenStackFaults.message(answer), vim.credentials().project());
    }

    private Map<String, Object> request() {
        Credentials us = vim.credentials();
        var user = Map.of(
                "name", us.username(),
                "domain", domain(CloudSettings.USER_DOMAIN),
                "password", us.password().reveal());
        var project = Map.of("name", us.project(), "domain", domain(CloudSettings.PROJECT_DOMAIN));
        var identity = Map.of("methods", new String[] {"password"}, "password", Map.of("user", user));
        return Map.of("auth", Map.of("identity", identity, "scope", Map.of("project", project)));
    }

    private Map<String, String> domain(String setting) {
        String name = vim.config().get(setting);
        return name == null ? Map.of("id", "default") : Map.of("name", name);
    }

    private static Token token(Answer answer) {
        String value = answer.header("X-Subject-Token")
                .orElseThrow(() -> answer.because(new Garbled("answered without the header X-Subject-Token")));
        JsonNode catalogue = answer.json().at("/token/catalog");
        return new Token(
                value,
                answer.text("/token/user/id"),
                answer.text("/token/project/domain/id"),
                Token.keystoneId(catalogue),
                Token.endpoints(catalogue));
    }

    /// Both times are those of Keystone's clock, so that ours may be off.
    private static Duration lifetime(Answer answer) {
        try {
            return Duration.between(
                    Instant.parse(answer.text("/token/issued_at")), Instant.parse(answer.text("/token/expires_at")));
        } catch (DateTimeException unreadable) {
            throw answer.because(new Garbled("gave a token with times that are none"));
        }
    }
}
