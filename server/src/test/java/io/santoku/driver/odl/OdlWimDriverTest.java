package io.santoku.driver.odl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.WimDriver;
import io.santoku.driver.WimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.wim.EmulatedKafkaWim;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Wim;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Against a real broker in this JVM, and the controller that is emulated behind it.
class OdlWimDriverTest extends WimDriverContract {
    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1, EmulatedKafkaWim.TOPIC)
            .brokerProperties(Map.of(
                    "offsets.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "transaction.state.log.num.partitions", "1",
                    "share.coordinator.state.topic.num.partitions", "1"));

    private final String marker = "marker-" + System.nanoTime();
    private OdlWimDriver driver = driver("127.0.0.1:1", HttpSettings.DEFAULTS);
    private Optional<EmulatedKafkaWim> controller = Optional.empty();

    @BeforeAll
    static void startBroker() {
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.destroy();
    }

    @BeforeEach
    void start() {
        driver = driver(BROKER.getBrokersAsString(), HttpSettings.DEFAULTS);
        controller = Optional.of(new EmulatedKafkaWim(BROKER.getBrokersAsString(), InstantSource.system()));
    }

    @AfterEach
    void stop() {
        driver.close();
        controller.ifPresent(EmulatedKafkaWim::close);
    }

    @Override
    protected WimDriver driver() {
        return driver;
    }

    /// Records arrive in order, so when one that is sent now is there, all before it are.
    @Override
    protected Optional<Map<String, Object>> message(String sliceId) {
        EmulatedKafkaWim reader = controller.orElseThrow();
        driver.ensureTransport(new WimDriver.TransportOrder(
                marker,
                ORDER.connections(),
                ORDER.coreConnections(),
                ORDER.extraServices(),
                ORDER.sla(),
                ORDER.probes()));
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.slice(marker).isPresent());
        return reader.slice(sliceId);
    }

    @Override
    protected void vanish(String sliceId) {
        assertThat(controller.orElseThrow().vanish("transport", sliceId)).isEqualTo(1);
    }

    @Override
    protected Sight sightOfWhole() {
        return new Sight.Unseen("is known only from records");
    }

    @Override
    protected Listing listingOf(String sliceId) {
        return new Listing.Impossible("it reads records, and answers nothing");
    }

    @Test
    void records_tell_under_which_claim_they_are_sent() {
        var attempt = new Effects.Watch(new AtomicBoolean(), () -> true, "operation.1");
        Effects.watch(
                new Effects.Watch(new AtomicBoolean(), () -> true, "operation.2"), () -> driver.ensureTransport(ORDER));
        Effects.watch(attempt, () -> driver.ensureTransport(ORDER));

        assertThat(message("slice-1")).isPresent();
        assertThat(controller.orElseThrow().calls().stale()).isEqualTo(Map.of("create", 1L));
    }

    @Test
    void nothing_unreadable_is_sent() {
        driver.ensureTransport(ORDER);
        driver.removeTransport("slice-1");

        assertThat(message("slice-1")).isEmpty();
        assertThat(controller.orElseThrow().unreadable()).isEmpty();
    }

    @Test
    void a_closed_driver_opens_again() {
        driver.ensureTransport(ORDER);
        driver.close();
        driver.ensureTransport(ORDER);

        assertThat(message("slice-1")).isPresent();
    }

    @Test
    @Timeout(30)
    void what_is_told_to_a_broker_that_is_not_there_was_never_sent() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String nobody = "127.0.0.1:" + silent.getLocalPort();
            var touched = new AtomicBoolean();
            try (var lost = driver(nobody, new HttpSettings(Duration.ofMillis(700), 1))) {
                var attempt = new Effects.Watch(touched, () -> true, "operation.1");
                Effects.watch(
                        attempt,
                        () -> assertThat(FaultOf.the(() -> lost.ensureTransport(ORDER)))
                                .isInstanceOf(Unavailable.class));
            }
            assertThat(touched).isFalse();
        }
    }

    @Test
    @Timeout(30)
    void a_broker_that_is_not_there_is_unavailable_within_the_deadline() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String nobody = "127.0.0.1:" + silent.getLocalPort();
            try (var lost = driver(nobody, new HttpSettings(Duration.ofMillis(700), 1))) {
                assertThat(FaultOf.the(lost::check)).isInstanceOf(Unavailable.class);
                assertThat(FaultOf.the(() -> lost.ensureTransport(ORDER))).isInstanceOf(Unavailable.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "broker, broker:9092",
        "broker:9093, broker:9093",
        "http://broker, broker:9092",
        "kafka://broker:1/, broker:1"
    })
    void an_address_without_a_port_means_kafkas_own(String url, String broker) {
        assertThat(KafkaSettings.broker(url)).isEqualTo(broker);
    }

    private static OdlWimDriver driver(String url, HttpSettings settings) {
        return new OdlWimDriver(
                new Wim(
                        new Component.Identity(ComponentId.wim("odl"), "ODL", "odl-wim", ""),
                        url,
                        null,
                        new SystemAuthorities(),
                        Map.of(),
                        null),
                settings);
    }
}
