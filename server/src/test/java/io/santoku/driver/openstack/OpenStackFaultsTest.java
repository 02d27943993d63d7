package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStackFaultsTest {
    private static final Map<Class<? extends DriverFault>, String> WORDS = Map.of(
            Denied.class, "denied",
            OverCapacity.class, "over capacity",
            Rejected.class, "rejected",
            Conflict.class, "conflict",
            Unavailable.class, "unavailable",
            Garbled.class, "garbled");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {'error': {'code': 401, 'message': 'requires authentication'}}       | denied       | requires"
                        + " authentication",
                "403 | {'forbidden': {'code': 403, 'message': 'Quota exceeded for cores'}}   | over capacity | Quota"
                        + " exceeded for cores",
                "403 | {'forbidden': {'code': 403, 'message': 'Policy does not allow'}}      | denied       | Policy"
                        + " does not allow",
                "409 | {'NeutronError': {'type': 'OverQuota', 'message': 'Quota exceeded for resources', 'detail':"
                        + " ''}} | over capacity | Quota exceeded for resources",
                "409 | {'NeutronError': {'type': 'InUse', 'message': 'Security Group 1 in use.', 'detail': ''}} |"
                        + " conflict | Security Group 1 in use.",
                "400 | {'badRequest': {'code': 400, 'message': 'Project X is not valid'}}    | rejected     | Project"
                        + " X is not valid",
                "406 | {'errors': [{'status': 406, 'title': 'Not Acceptable', 'detail': 'Unacceptable version'}]} |"
                        + " rejected | Unacceptable version",
                "404 | {'message': 'not here', 'code': '404 Not Found', 'title': 'Not Found'} | rejected    | not here",
                "500 | database is locked                                                    | unavailable  | (18"
                        + " bytes without a message)",
                "418 | []                                                                    | garbled      | (2 bytes"
                        + " without a message)"
            })
    void each_service_is_understood(int status, String body, String kind, String words) {
        DriverException met =
                met(new Reply(status, Map.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));

        assertThat(WORDS.get(met.fault().getClass())).isEqualTo(kind);
        assertThat(met.fault().detail()).isEqualTo("answered " + status + ": " + words);
        assertThat(met.call()).isEqualTo("GET /thing");
    }

    @Test
    void a_pause_in_words_is_measured_by_the_clouds_own_clock() {
        Reply reply = Reply.empty(413)
                .with("Date", "Sun, 22 Nov 2026 10:00:00 GMT")
                .with("Retry-After", "Sun, 22 Nov 2026 10:00:30 GMT");

        assertThat(met(reply).fault()).isEqualTo(new Throttled("answered 413: ", Duration.ofSeconds(30)));
        assertThat(met(Reply.empty(429).with("Retry-After", "soon")).fault())
                .isEqualTo(new Throttled("answered 429: ", null));
    }

    private static DriverException met(Reply reply) {
        Router router = new Router().on("GET", "/thing", _ -> reply);
        try (var server = EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system())) {
            var caller = new Caller(new SystemAuthorities(), HttpSettings.DEFAULTS);
            return OpenStackFaults.of(caller.send(server.uri(), Call.get("/thing")));
        }
    }
}
