package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.http.SharedLogin;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Calls the services of one cloud with one token for all threads.
final class Cloud {
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_ELEMENTS = 100_000;

    private final Caller caller;
    private final Keystone keystone;
    private final SharedLogin<Token> login;
    private final CloudSettings settings;
    private final ServiceEndpoints places;

    Cloud(Vim vim, HttpSettings http) {
        this.caller = Caller.withSecrets(vim.tls(), http);
        this.keystone = new Keystone(caller, vim);
        this.login = new SharedLogin<>(keystone::login);
        this.settings = CloudSettings.of(vim);
        this.places = new ServiceEndpoints(keystone.root(), settings);
    }

    /// The token with which we are logged in, with our user and domain.
    Token us() {
        return login.token();
    }

    /// Identifies the cloud by its Keystone, the domain in which we make projects, and the region in which they have
    /// room.
    SystemIdentity identity() {
        Token us = us();
        String root = us.keystoneId().isEmpty()
                ? SystemIdentity.normalised(keystone.root().toString())
                : us.keystoneId();
        return new SystemIdentity(
                "openstack %s domain %s".formatted(root, us.domainId()),
                places.region(us, Call.get("/v3/auth/catalog")));
    }

    /// Whether the catalogue has this service.
    boolean has(Service service) {
        return places.has(service, us());
    }

    /// Logs in again, and fails when the catalogue lacks a service without which no project can be made.
    void greet() {
        login.renewed();
        require(Service.COMPUTE);
        require(Service.NETWORK);
    }

    /// Fails when the catalogue lacks this service.
    void require(Service service) {
        places.of(service, us(), Call.get("/v3/auth/catalog"));
    }

    /// The operator's settings for the cloud.
    CloudSettings settings() {
        return settings;
    }

    /// The answer to `call`, good or bad.
    Answer send(Service service, Call call) {
        return login.send(
                token -> caller.send(places.of(service, token, call), call.with("X-Auth-Token", token.value())),
                answer -> refusesToken(answer, call));
    }

    /// The answer to `call`, which has to be a success.
    Answer succeed(Service service, Call call) {
        Answer answer = send(service, call);
        if (!answer.isSuccess()) {
            throw OpenStackFaults.of(answer);
        }
        return answer;
    }

    /// Check items from the cloud's answers so far.
    List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// All elements of a list, from all its pages.
    List<JsonNode> list(Service service, Call call, String collection) {
        var all = new ArrayList<JsonNode>();
        Optional<Call> page = Optional.of(call);
        for (int pages = 0; page.isPresent(); pages++) {
            if (pages == MOST_PAGES) {
                throw new DriverException(call.name(), new Garbled("goes on after " + pages + " pages"));
            }
            JsonNode body = succeed(service, page.get()).json();
            all.addAll(Json.list(body, collection));
            if (all.size() > MOST_ELEMENTS) {
                throw new DriverException(call.name(), new Garbled("lists more than 100,000 " + collection));
            }
            page = next(body, call, collection);
        }
        return all;
    }

    /// The call for the next page, whose link each service writes in its own way. Only the query of the link is used,
    /// because its address may be an internal one.
    private static Optional<Call> next(JsonNode body, Call call, String collection) {
        Optional<String> link = Stream.concat(
                        Stream.of(Json.text(body.path("links"), "next")),
                        Json.list(body, collection + "_links").stream()
                                .filter(found -> Json.text(found, "rel").equals("next"))
                                .map(found -> Json.text(found, "href")))
                .filter(address -> address.contains("?"))
                .findFirst();
        return link.map(address -> call.asking(address.substring(address.indexOf('?') + 1)));
    }

    /// Reads an object; empty when it is not there.
    Optional<JsonNode> find(Service service, Call call) {
        Answer answer = send(service, call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw OpenStackFaults.of(answer);
        }
        return Optional.of(answer.json());
    }

    /// Deletes an object; false when it was gone already.
    boolean remove(Service service, Call call) {
        Answer answer = send(service, call);
        if (!answer.isSuccess() && answer.status() != 404) {
            throw OpenStackFaults.of(answer);
        }
        return answer.isSuccess();
    }

    /// Whether the answer refuses the token: the token of a user that was changed meanwhile gets 401, or from Keystone
    /// 404 "Could not find user" for a user that the call did not ask for.
    private static boolean refusesToken(Answer answer, Call call) {
        return switch (answer.status()) {
            case 401 -> true;
            case 404 -> {
                String message = OpenStackFaults.message(answer);
                yield message.contains("Could not find user")
                        && call.values().stream().noneMatch(message::contains);
            }
            default -> false;
        };
    }
}
