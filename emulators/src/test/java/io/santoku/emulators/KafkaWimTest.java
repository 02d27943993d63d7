package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import io.santoku.emulators.wim.EmulatedKafkaWim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@Tag("long")
class KafkaWimTest {
    private static EmbeddedKafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = new EmbeddedKafkaKraftBroker(1, 1, EmulatedKafkaWim.TOPIC)
                .brokerProperties(Map.of(
                        "offsets.topic.num.partitions", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "transaction.state.log.num.partitions", "1",
                        "share.coordinator.state.topic.num.partitions", "1"));
        broker.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        broker.destroy();
    }

    private static void send(List<String> records) {
        try (var producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) broker.getBrokersAsString()),
                new StringSerializer(),
                new StringSerializer())) {
            records.forEach(text -> assertThat(producer.send(new ProducerRecord<>(EmulatedKafkaWim.TOPIC, text)))
                    .succeedsWithin(Duration.ofSeconds(60)));
        }
    }

    private static String create(String slice) {
        return """
            {"action": "create", "data": {"_id": "%s", "core_connections": [], "extra_ns": ["edge1"],
             "slice_sla": {"mtu": 1500}, "probes": []}}\
            """.formatted(slice);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var never = new CountDownLatch(1);
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void slices_follow_the_topic_and_what_makes_no_sense_is_remembered() throws InterruptedException {
        send(List.of(create("s1"), create("s2")));
        try (var wim = new EmulatedKafkaWim(broker.getBrokersAsString(), InstantSource.system())) {
            await(() -> wim.slice("s2").isPresent());
            assertThat(wim.slice("s1"))
                    .hasValueSatisfying(message -> assertThat(message).containsKey("slice_sla"));
            send(List.of(
                    "no json",
                    "{\"action\": \"dance\", \"data\": {}}",
                    "{\"action\": \"create\", \"data\": {\"_id\": 7}}",
                    "{\"action\": \"terminate\", \"data\": \"s1\"}",
                    "{\"action\": \"terminate\", \"data\": \"s1\"}"));
            await(() -> wim.calls().count("terminate") == 2);
            assertThat(wim.inventory()).isEqualTo(Map.of("transport_slices", List.of("s2")));
            assertThat(wim.unreadable()).hasSize(3).first().isEqualTo("no json");
            wim.reset();
            assertThat(wim.inventory()).isEmpty();
        }
    }

    @Test
    void a_world_can_have_one() throws InterruptedException {
        var scenario = Scenario.EMPTY.with(WimScenario.named("wan").withKafka(broker.getBrokersAsString()));
        try (var world = EmulatedWorld.start(scenario)) {
            send(List.of(create("s3")));
            var wan = world.component("wan");
            await(() -> wan.inventory().toString().contains("s3"));
            assertThat(wan.kind()).isEqualTo("kafka-wim");
            assertThat(wan.uri()).hasToString("kafka://" + broker.getBrokersAsString());
        }
    }
}
