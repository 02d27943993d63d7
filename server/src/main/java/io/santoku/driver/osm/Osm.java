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
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.SystemIdentity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Calls one OSM with one token for all threads: OSM slows down users who log in often, and locks out those who do so
/// with a wrong password.
final class Osm {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+~_-]{1,60}");
    private static final Pattern UNIQUE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Caller caller;
    private final Credentials us;
    private final URI root;
    private final SharedLogin<Session> login;

    Osm(Nfvo nfvo, HttpSettings settings) {
        this.caller = Caller.withSecrets(nfvo.tls(), settings);
        this.us = nfvo.credentials();
        this.root = URI.create(Addresses.withoutSlash(nfvo.url()).replaceFirst("/osm$", ""));
        this.login = new SharedLogin<>(this::login);
    }

    /// Check items from OSM's answers so far.
    List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// The release that OSM reports, for people only: the form of a record shows in the record itself.
    CheckItem version() {
        String version = tree(Call.get("/osm/version"))
                .map(body -> Json.text(body, "version"))
                .filter(text -> VERSION.matcher(text).matches())
                .orElse("");
        return CheckItem.ok("version", version.isEmpty() ? "does not report its version" : "is OSM " + version);
    }

    /// Reads for people; empty when that fails, because the calls that matter were made before, and answered.
    private Optional<JsonNode> tree(Call call) {
        try {
            return send(call).tree();
        } catch (DriverException _) {
            return Optional.empty();
        }
    }

    /// The result of a login: the token, and OSM's id of the project that it is for.
    private record Session(String token, String projectId) {}

    /// Identifies the namespace in which we act: by OSM's own id of our project, which no other OSM has, or else by
    /// OSM's address and the project's name.
    SystemIdentity identity() {
        String projectId = login.token().projectId();
        return new SystemIdentity(
                UNIQUE_ID.matcher(projectId).matches()
                        ? "osm project " + projectId
                        : "osm %s project %s".formatted(SystemIdentity.normalised(root.toString()), us.project()),
                "");
    }

    /// The answer to `call`, good or bad.
    Answer send(Call call) {
        return login.send(
                session -> caller.send(root, call.with("Authorization", "Bearer " + session.token())),
                Osm::refusesToken);
    }

    /// The answer to `call`, which has to be a success.
    Answer succeed(Call call) {
        Answer answer = send(call);
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return answer;
    }

    /// The records of a collection; OSM has no paging.
    List<JsonNode> list(Call call) {
        return Json.list(succeed(call).json());
    }

    /// Reads one record; empty when there is none.
    Optional<JsonNode> find(Call call) {
        Answer answer = send(call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        if (Records.id(answer.json()).isEmpty()) {
            throw answer.because(new Garbled("gave a record without its _id"));
        }
        return Optional.of(answer.json());
    }

    /// Reads one record, if it can be read.
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

    private Login<Session> login() {
        var request =
                Map.of("username", us.username(), "password", us.password().reveal(), "project_id", us.project());
        Answer answer =
                caller.send(root, Call.post("/osm/admin/v1/tokens", request).withoutEffect());
        if (answer.status() == 404) {
            throw answer.because(new Denied("has no project %s for the user %s: %s"
                    .formatted(us.project(), us.username(), OsmFaults.message(answer))));
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        refuseUselessToken(answer);
        return new Login<>(new Session(answer.text("/id"), Json.text(answer.json(), "project_id")), lifetime(answer));
    }

    /// Refuses a login that is answered with a message: a new or expired user gets 200 and no token.
    private static void refuseUselessToken(Answer answer) {
        String message = Json.text(answer.json(), "message");
        if (!message.isEmpty()) {
            throw answer.because(new Denied("lets us in only after: " + answer.clean(message)));
        }
    }

    /// Both times are those of OSM's clock, so that ours may be off.
    private static Duration lifetime(Answer answer) {
        var expires = Json.number(answer.json(), "expires");
        var issued = Json.number(answer.json(), "issued_at");
        if (expires.signum() == 0 || issued.signum() == 0) {
            throw answer.because(new Garbled("gave a token without its times"));
        }
        return Duration.ofMillis(expires.subtract(issued).movePointRight(3).longValue());
    }
}
