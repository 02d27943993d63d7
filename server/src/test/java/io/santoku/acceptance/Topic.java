package io.santoku.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A topic of one partition, read from its beginning.
final class Topic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, String> consumer;
    private final List<Message> read = new ArrayList<>();

    Topic(String broker, String name) {
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new StringDeserializer());
        var partition = new TopicPartition(name, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /// A message, by its key.
    record Message(String key, JsonNode value) {
        String at(String pointer) {
            return value.at(pointer).asString("");
        }
    }

    /// The messages with this key, once the last of them is so.
    List<Message> until(String key, Predicate<Message> last) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (of(key).stream().noneMatch(last)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain; there is " + of(key));
            }
            consumer.poll(Duration.ofMillis(200))
                    .forEach(message -> read.add(new Message(
                            Objects.requireNonNull(message.key()),
                            JsonMapper.shared().readTree(message.value()))));
        }
        return of(key);
    }

    private List<Message> of(String key) {
        return read.stream().filter(message -> message.key().equals(key)).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
