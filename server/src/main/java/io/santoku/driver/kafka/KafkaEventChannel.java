package io.santoku.driver.kafka;

import io.santoku.driver.BrokerProperties;
import io.santoku.driver.EventChannel;
import io.santoku.driver.http.Json;
import io.santoku.inventory.BrokerAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends events to a topic of a broker, in the order in which they come; an event that the broker does not accept
/// within half a minute is logged and dropped.
public final class KafkaEventChannel implements EventChannel, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaEventChannel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final String broker;
    private final BrokerAccess access;
    private final String topic;
    private final ExecutorService inOrder =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("events").factory());

    public KafkaEventChannel(String broker, BrokerAccess access, String topic) {
        this.broker = broker;
        this.access = access;
        this.topic = topic;
    }

    @Override
    public void publish(String key, Map<String, Object> event) {
        inOrder.execute(() -> deliver(new ProducerRecord<>(topic, key, Json.bytes(event))));
    }

    @Override
    public void close() {
        inOrder.shutdownNow();
    }

    /// Opens a connection for each event, because events are too rare to keep one open.
    private void deliver(ProducerRecord<String, byte[]> record) {
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(record).get(PATIENCE.plus(AT_ONCE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException lost) {
            LOG.warn("an event for {} was lost: the broker {} does not take it: {}", topic, broker, lost.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(BrokerProperties.of(broker, access));
        settings.putAll(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis(PATIENCE),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis(AT_ONCE),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis(PATIENCE)));
        return settings;
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
