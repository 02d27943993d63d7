package io.santoku.emulators.wim;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Claims;
import io.santoku.emulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A transport controller that reads the topic `wan-slice` from its beginning; it stores and skips records that it
/// cannot read.
public final class EmulatedKafkaWim implements AutoCloseable {
    /// The topic on which slices are ordered and terminated.
    public static final String TOPIC = "wan-slice";

    private static final String UNREADABLE = "unreadable";
    private static final Duration POLL = Duration.ofMillis(500);

    private final TransportSlices slices = new TransportSlices();
    private final List<String> unreadable = new CopyOnWriteArrayList<>();
    private final CallLog calls;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;

    /// Starts to read from the broker at `bootstrapServers`.
    public EmulatedKafkaWim(String bootstrapServers, InstantSource clock) {
        this(bootstrapServers, new CallLog(clock));
    }

    /// Starts to read from the broker at `bootstrapServers`, and records the messages in this log.
    public EmulatedKafkaWim(String bootstrapServers, CallLog calls) {
        this.calls = calls;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "emulated-wim-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        1_000,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        true),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        reader = Thread.ofPlatform().daemon().name("emulated-kafka-wim").start(this::follow);
    }

    /// The messages that it received, counted as `create`, `terminate` and `unreadable`.
    public CallLog calls() {
        return calls;
    }

    /// The message with which a slice was ordered.
    public Optional<Map<String, Object>> slice(String id) {
        return slices.find(id);
    }

    /// The messages that it could not read, in order.
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /// The slices that it holds.
    public Map<String, Object> inventory() {
        return slices.inventory();
    }

    /// Removes a slice (`transport`) and returns the number of slices removed.
    public int vanish(String kind, String id) {
        return slices.vanish(kind, id);
    }

    /// Deletes slices and unreadable messages, but keeps the position in the topic.
    public void reset() {
        slices.clear();
        unreadable.clear();
    }

    /// Stops reading.
    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            consumer.subscribe(List.of(TOPIC));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException e) {
            Thread.currentThread().interrupt(); // close() wakes the consumer to end the thread
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Header claim = record.headers().lastHeader(Claims.HEADER);
        String requestId = claim == null ? "" : new String(claim.value(), StandardCharsets.UTF_8);
        String kind = understood(record.value());
        calls.add(kind, requestId);
        if (kind.equals(UNREADABLE)) {
            unreadable.add(new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    /// The action that was carried out, or `unreadable`.
    private String understood(byte[] value) {
        try {
            Map<String, Object> record = Json.members(value);
            String action = String.valueOf(record.get("action"));
            boolean done = switch (action) {
                case "create" -> created(record.get("data"));
                case "terminate" -> terminated(record.get("data"));
                default -> false;
            };
            return done ? action : UNREADABLE;
        } catch (JacksonException e) {
            return UNREADABLE;
        }
    }

    private boolean created(@Nullable Object data) {
        if (!(data instanceof Map<?, ?>)) {
            return false;
        }
        Map<String, Object> message = Json.members(Json.bytes(data));
        if (TransportSlices.complaint(message).isPresent()) {
            return false;
        }
        slices.put(message);
        return true;
    }

    private boolean terminated(@Nullable Object data) {
        if (!(data instanceof String id)) {
            return false;
        }
        slices.remove(id);
        return true;
    }
}
