package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.http.SharedLogin;
import io.santoku.driver.http.SharedLogin.Login;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One OSM, called with one token for all threads: it slows down those who log in often, and locks out those who do so
/// with a wrong password.
final class Osm {
    private final Caller caller;
    private final Credentials us;
    private final URI root;
    private final SharedLogin<String> login;

    Osm(Nfvo nfvo, HttpSettings settings) {
        this.caller = new Caller(nfvo.tls(), settings);
        this.us = nfvo.credentials();
        this.root = URI.create(Addresses.withoutSlash(nfvo.url()).replaceFirst("/osm$", ""));
        this.login = new SharedLogin<>(this::login);
    }

    /// The answer to `call`, good or bad.
    Answer send(Call call) {
        return login.send(token -> caller.send(root, call.with("Authorization", "Bearer " + token)), Osm::refusesToken);
    }

    /// The answer to `call`, which has to go well.
    Answer succeed(Call call) {
        Answer answer = send(call);
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return answer;
    }

    /// The records of a collection; OSM knows no paging.
    List<JsonNode> list(Call call) {
        return Json.list(succeed(call).json());
    }

    /// One record; empty when there is none.
    Optional<JsonNode> find(Call call) {
        Answer answer = send(call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return Optional.of(answer.json());
    }

    /// One record, if it can be seen.
    Look look(Call call) {
        try {
            return find(call).<Look>map(Look.There::new).orElseGet(Look.Absent::new);
        } catch (DriverException _) {
            return new Look.Hidden();
        }
    }

    private static boolean refusesToken(Answer answer) {
        return answer.status() == 401 && !OsmFaults.message(answer).contains("lack of permissions");
    }

    private Login<String> login() {
        var request =
                Map.of("username", us.username(), "password", us.password().reveal(), "project_id", us.project());
        Answer answer =
                caller.send(root, Call.post("/osm/admin/v1/tokens", request).withoutEffect());
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        refuseUselessToken(answer);
        return new Login<>(answer.text("/id"), lifetime(answer));
    }

    /// A new or expired user gets 200 and no token.
    private static void refuseUselessToken(Answer answer) {
        String message = Json.text(answer.json(), "message");
        if (!message.isEmpty()) {
            throw answer.because(new Denied("lets us in only after: " + answer.clean(message)));
        }
    }

    /// By OSM's own clock, so that ours may be off.
    private static Duration lifetime(Answer answer) {
        var expires = Json.number(answer.json(), "expires");
        var issued = Json.number(answer.json(), "issued_at");
        if (expires.signum() == 0 || issued.signum() == 0) {
            throw answer.because(new Garbled("gave a token without its times"));
        }
        return Duration.ofMillis(expires.subtract(issued).movePointRight(3).longValue());
    }
}
