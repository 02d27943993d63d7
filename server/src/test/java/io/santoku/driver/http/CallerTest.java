package io.santoku.driver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {
    private static final HttpSettings HASTY = new HttpSettings(Duration.ofMillis(400), 1);
    private static final Call READ = Call.get("/things/{thing}?deep={deep}", "a b+c", "x y");

    private final AtomicReference<String> seen = new AtomicReference<>("");
    private final AtomicReference<String> requestId = new AtomicReference<>("");
    private final EmulatedServer plain = serve();

    @AfterEach
    void stop() {
        plain.close();
    }

    @Test
    void values_are_encoded_into_the_path_and_left_out_of_the_name() {
        Answer answer = caller().send(plain.uri(), READ);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(seen.get()).isEqualTo("a b+c x y");
        assertThat(READ.name()).isEqualTo("GET /things/{thing}");
    }

    @Test
    void an_empty_id_is_a_fault_of_who_gave_it_and_never_sent() {
        assertThat(fault(() -> caller().send(plain.uri(), Call.delete("/things/{thing}", ""))))
                .isEqualTo(new Garbled("gave an empty id, with which nothing can be asked for"));
    }

    @Test
    void a_host_name_with_an_underscore_is_looked_up_like_any_other() {
        URI address = URI.create("http://os_ctl.invalid:5000/v3");

        assertThat(fault(() -> caller().send(address, READ)))
                .isEqualTo(new Unavailable("the host name of os_ctl.invalid:5000 is not known"));
    }

    @Test
    void an_answer_that_does_not_come_is_unavailable_within_the_deadline() {
        plain.faults().add(new Rule("*", 1, 1, new Fault.Hang()));
        long start = System.nanoTime();

        assertThat(fault(() -> new Caller(new SystemAuthorities(), HASTY).send(plain.uri(), READ)))
                .isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void an_answer_that_stops_half_way_is_unavailable_within_the_deadline() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> stopHalfWay(listener));
            URI url = URI.create("http://127.0.0.1:" + listener.getLocalPort());

            assertThat(fault(() -> new Caller(new SystemAuthorities(), HASTY).send(url, READ)))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_connection_that_breaks_is_unavailable() {
        plain.faults().add(new Rule("*", 1, -1, new Fault.Reset()));

        assertThat(fault(() -> caller().send(plain.uri(), READ)))
                .isInstanceOf(Unavailable.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("127.0.0.1:" + plain.uri().getPort());
    }

    @Test
    void a_page_is_no_answer_to_a_change_and_no_json() {
        plain.faults().add(new Rule("*", 1, 2, new Fault.Garbage()));

        assertThat(fault(() -> caller().send(plain.uri(), Call.post("/echo", Map.of()))))
                .isInstanceOf(Unavailable.class);
        assertThat(fault(() -> caller().send(plain.uri(), READ).json())).isInstanceOf(Garbled.class);
    }

    @Test
    void nobody_there_is_unavailable() {
        plain.close();

        assertThat(fault(() -> caller().send(plain.uri(), READ)))
                .isInstanceOf(Unavailable.class)
                .extracting(DriverFault::detail)
                .asString()
                .startsWith("cannot connect to 127.0.0.1");
    }

    @Test
    void what_is_no_address_is_rejected() {
        assertThat(fault(() -> caller().send(URI.create("ftp:/nowhere"), READ))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_body_that_is_no_json_is_garbled() {
        plain.faults().add(new Rule("*", 1, 1, new Fault.Garbage()));
        Answer answer = caller().send(plain.uri(), READ);

        assertThat(fault(answer::json)).isInstanceOf(Garbled.class);
        assertThat(fault(() -> caller().send(plain.uri(), READ).text("/absent")))
                .isEqualTo(new Garbled("answered 200 without /absent"));
    }

    @Test
    void the_pause_that_is_asked_for_is_read() {
        plain.faults().add(new Rule("*", 1, 1, new Fault.Status(429)));
        Answer answer = caller().send(plain.uri(), READ);

        assertThat(PlainFaults.of(answer).fault())
                .isEqualTo(new Throttled("answered 429 told to answer 429", Duration.ofSeconds(1)));
    }

    @Test
    void a_redirect_is_not_followed_but_told() {
        Answer answer = caller().send(plain.uri(), Call.get("/moved"));

        assertThat(PlainFaults.of(answer).fault())
                .isEqualTo(new Rejected("redirects to https://elsewhere.example/: register that address instead"));
    }

    @Test
    void nothing_is_repeated_even_if_the_component_asks_for_no_pause() {
        Answer answer = caller().send(plain.uri(), Call.post("/busy", Map.of()));

        assertThat(PlainFaults.of(answer).fault()).isInstanceOf(Unavailable.class);
        assertThat(plain.calls().count("POST /busy")).isEqualTo(1);
    }

    @Test
    void secrets_that_are_echoed_do_not_show() {
        Object body = Map.of(
                "password", "test-password", "privateKey", "test-key", "message", "ann has no test-password for gAAAA");
        Call call = Call.post("/echo", body).with("X-Auth-Token", "gAAAA");
        Answer answer = caller().send(plain.uri(), call);

        assertThat(answer.said()).contains("ann").contains("•••").doesNotContain("test-password", "test-key", "gAAAA");
    }

    @Test
    void long_answers_are_cut() {
        Answer answer = caller().send(plain.uri(), Call.post("/echo", Map.of("message", "x".repeat(2_000))));

        assertThat(answer.said()).hasSize(300).endsWith("…");
    }

    @Test
    void only_calls_with_an_effect_are_noted_as_such() {
        assertThat(touches(READ)).isFalse();
        assertThat(touches(Call.post("/echo", Map.of()).withoutEffect())).isFalse();
        assertThat(touches(Call.post("/echo", Map.of()))).isTrue();
    }

    @Test
    void a_call_that_finds_no_place_in_the_queue_is_throttled() throws InterruptedException, ExecutionException {
        plain.faults().add(new Rule("*", 1, -1, new Fault.Hang()));
        Caller narrow = new Caller(new SystemAuthorities(), HASTY);
        var faults = new ArrayList<DriverFault>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<DriverFault>>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> fault(() -> narrow.send(plain.uri(), READ))));
            }
            for (Future<DriverFault> call : calls) {
                faults.add(call.get());
            }
        }

        assertThat(faults)
                .contains(new Throttled("1 calls are in flight already and none ended within 0.4 s", null))
                .hasAtLeastOneElementOfType(Unavailable.class);
    }

    @Test
    void calls_of_an_attempt_carry_its_claim_and_others_do_not() {
        touches(READ);
        assertThat(requestId.get()).isEqualTo("operation.1");

        caller().send(plain.uri(), READ);
        assertThat(requestId.get()).isEqualTo("none");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_claim_that_is_lost_on_the_way_to_the_connection_keeps_the_call_from_being_sent(Call call) {
        var asked = new AtomicInteger();
        BooleanSupplier onceOnly = () -> asked.incrementAndGet() == 1;
        var watch = new Effects.Watch(new AtomicBoolean(), onceOnly, "operation.1");

        assertThatExceptionOfType(ClaimLost.class)
                .isThrownBy(() -> Effects.watch(watch, () -> caller().send(plain.uri(), call)));
        assertThat(plain.calls().entries()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    static Stream<Call> calls() {
        return Stream.of(READ, Call.delete("/{thing}", "one"), Call.post("", Map.of("name", "one")));
    }

    @Test
    void what_finds_nobody_to_connect_to_was_never_sent() throws IOException {
        URI nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        var touched = new AtomicBoolean();
        var watch = new Effects.Watch(touched, () -> true, "operation.1");
        Effects.watch(
                watch,
                () -> assertThat(FaultOf.the(() -> caller().send(nobody, Call.post("", Map.of("name", "one")))))
                        .isInstanceOf(DriverFault.Unavailable.class));

        assertThat(touched).isFalse();
    }

    private boolean touches(Call call) {
        var touched = new AtomicBoolean();
        Effects.watch(new Effects.Watch(touched, () -> true, "operation.1"), () -> caller().send(plain.uri(), call));
        return touched.get();
    }

    private static Caller caller() {
        return new Caller(new SystemAuthorities(), HttpSettings.DEFAULTS);
    }

    private static DriverFault fault(ThrowingCallable act) {
        return FaultOf.the(act);
    }

    private static void stopHalfWay(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream()); // until the caller gives up
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private EmulatedServer serve() {
        Router router = new Router()
                .on("GET", "/moved", _ -> Reply.empty(302).with("Location", "https://elsewhere.example/"))
                .on("POST", "/busy", _ -> Reply.empty(503).with("Retry-After", "0"))
                .on("POST", "/echo", request -> new Reply(400, Map.of(), request.body()))
                .on("GET", "/things/{thing}", request -> {
                    seen.set(request.pathValue("thing") + " "
                            + request.queryValue("deep").orElse(""));
                    requestId.set(request.header("X-Request-Id").orElse("none"));
                    return Reply.json(200, Map.of());
                });
        return EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system());
    }
}
