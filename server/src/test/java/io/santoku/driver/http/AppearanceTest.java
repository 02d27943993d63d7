package io.santoku.driver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.CheckItem.Grade;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppearanceTest {
    private final Instant now = Clock.systemUTC().instant();

    /// Identities of the emulators hold from a day before until a year after the day they are made.
    @ParameterizedTest
    @CsvSource({"0, OK, holds until", "340, WARNING, expires in", "400, FAILED, expired on"})
    void a_certificate_that_ends_soon_is_warned_of_and_one_that_has_ended_is_a_fault(
            int age, Grade grade, String text) {
        TlsIdentity identity = TlsIdentity.create(now.minus(Duration.ofDays(age)));
        try (EmulatedServer server = EmulatedServer.start(
                new Stub(new Router().on("GET", "/", _ -> Reply.json(200, Map.of()))),
                Listening.ANYWHERE.with(identity),
                InstantSource.system())) {
            var caller = new Caller(new Anybody(), HttpSettings.DEFAULTS);
            caller.send(server.uri(), Call.get("/"));

            assertThat(of("certificate", caller)).singleElement().satisfies(item -> {
                assertThat(item.grade()).isEqualTo(grade);
                assertThat(item.text())
                        .contains(text, "127.0.0.1:" + server.uri().getPort());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, agrees with ours",
        "20, OK, agrees with ours",
        "90, WARNING, ahead of ours",
        "-90, WARNING, behind ours"
    })
    void a_clock_that_is_far_off_is_warned_of(int seconds, Grade grade, String text) throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerAt(listener, now.plusSeconds(seconds)));
            var caller = new Caller(new SystemAuthorities(), HttpSettings.DEFAULTS);
            caller.send(URI.create("http://127.0.0.1:" + listener.getLocalPort()), Call.get("/"));

            assertThat(of("clock", caller)).singleElement().satisfies(item -> {
                assertThat(item.grade()).isEqualTo(grade);
                assertThat(item.text()).contains(text);
            });
            assertThat(of("certificate", caller)).isEmpty();
        }
    }

    @Test
    void who_was_never_asked_shows_nothing() {
        assertThat(new Caller(new SystemAuthorities(), HttpSettings.DEFAULTS).appearance())
                .isEmpty();
    }

    private static List<CheckItem> of(String subject, Caller caller) {
        return caller.appearance().stream()
                .filter(item -> item.subject().equals(subject))
                .toList();
    }

    private static void answerAt(ServerSocket listener, Instant clock) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.atZone(ZoneOffset.UTC));
        try (Socket socket = listener.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nDate: %s\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                            .formatted(date)
                            .getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
