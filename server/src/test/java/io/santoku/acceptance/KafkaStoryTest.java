package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.wim.EmulatedKafkaWim;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Wim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A wide-area network whose controller listens on Kafka, with a real broker in this JVM.
@Tag("long")
class KafkaStoryTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1, EmulatedKafkaWim.TOPIC)
            .brokerProperties(Map.of(
                    "offsets.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "transaction.state.log.num.partitions", "1",
                    "share.coordinator.state.topic.num.partitions", "1"));
    private final Wim usual =
            rig.part(Storage.class).registry().snapshot().all(Wim.class).getFirst();

    @BeforeEach
    void replaceTheUsualController() {
        broker.afterPropertiesSet();
        assertThat(api.delete("/v1/wims/wim").status()).isEqualTo(204);
        Api.Reply registered =
                api.post("/v1/wims", Map.of("id", "kafka-wim", "type", "odl-wim", "url", broker.getBrokersAsString()));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }

    @AfterEach
    void putItBack() {
        assertThat(api.delete("/v1/wims/kafka-wim").status()).isEqualTo(204);
        Rig.done(rig.registration().wims().put(usual));
        broker.destroy();
    }

    @Test
    void the_controller_is_told_of_the_slice_and_of_its_end() {
        try (var controller = new EmulatedKafkaWim(broker.getBrokersAsString(), InstantSource.system())) {
            String id = api.order(Nests.twoSites());
            assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> controller.slice(id).isPresent());
            assertThat(controller.slice(id).orElseThrow())
                    .containsKeys("core_connections", "extra_ns", "slice_sla")
                    .containsEntry("_id", id);

            api.remove(id);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> controller.slice(id).isEmpty());
            assertThat(controller.calls().count("create")).isEqualTo(1);
            assertThat(controller.calls().count("terminate")).isEqualTo(1);
            assertThat(controller.unreadable()).isEmpty();
        }
    }
}
