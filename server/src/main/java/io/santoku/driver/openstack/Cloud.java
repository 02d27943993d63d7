package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.SharedLogin;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One cloud's services, called with one token for all threads.
final class Cloud {
    private final Caller caller;
    private final Keystone keystone;
    private final SharedLogin<Token> login;
    private final String region;

    Cloud(Vim vim, HttpSettings settings) {
        this.caller = new Caller(vim.tls(), settings);
        this.keystone = new Keystone(caller, vim);
        this.login = new SharedLogin<>(keystone::login);
        this.region = vim.config().getOrDefault("region", "");
    }

    /// Who we are on this cloud.
    Token us() {
        return login.token();
    }

    /// Whether the catalogue has this service.
    boolean has(Service service) {
        return endpoint(service, us()).isPresent();
    }

    /// The answer to `call`, good or bad.
    Answer send(Service service, Call call) {
        return login.send(
                token -> caller.send(base(service, token, call), call.with("X-Auth-Token", token.value())),
                answer -> refusesToken(answer, call));
    }

    /// The answer to `call`, which has to go well.
    Answer succeed(Service service, Call call) {
        Answer answer = send(service, call);
        if (!answer.isSuccess()) {
            throw OpenStackFaults.of(answer);
        }
        return answer;
    }

    /// What is read, unless it is not there.
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

    /// Deletes what may be gone already: false when it was.
    boolean remove(Service service, Call call) {
        Answer answer = send(service, call);
        if (!answer.isSuccess() && answer.status() != 404) {
            throw OpenStackFaults.of(answer);
        }
        return answer.isSuccess();
    }

    /// A token of a user that was changed meanwhile gets 401, or from Keystone 404 "Could not find user": one that we
    /// did not ask for.
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

    private URI base(Service service, Token token, Call call) {
        return endpoint(service, token).orElseThrow(() -> new DriverException(call.name(), noSuch(service)));
    }

    private Rejected noSuch(Service service) {
        String where = region.isEmpty() ? "" : " in region " + region;
        return new Rejected("Keystone's catalogue has no public " + service.type() + " service" + where);
    }

    private Optional<URI> endpoint(Service service, Token token) {
        return switch (service) {
            case IDENTITY -> Optional.of(keystone.root()); // it answered here; its catalogue entry may be an inner name
            case COMPUTE, PLACEMENT -> token.endpoint(service, region);
            case NETWORK -> token.endpoint(service, region).map(Cloud::withoutVersion);
        };
    }

    /// Most catalogues name Neutron without its version, which stands in our path templates.
    private static URI withoutVersion(URI url) {
        return URI.create(Addresses.withoutSlash(url).replaceFirst("/v2\\.0$", ""));
    }
}
