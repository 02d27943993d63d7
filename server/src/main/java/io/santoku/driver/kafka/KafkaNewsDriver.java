package io.santoku.driver.kafka;

import io.santoku.driver.BrokerProperties;
import io.santoku.driver.NewsDriver;
import io.santoku.driver.http.Json;
import io.santoku.inventory.BrokerAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells news on the topic `nfv_mon`, keyed by the slice, so that what is told of one arrives in order. A thread of its
/// own delivers them and tries again until the broker takes them; who tells never waits.
public final class KafkaNewsDriver implements NewsDriver, AutoCloseable {
    /// The topic.
    public static final String TOPIC = "nfv_mon";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaNewsDriver.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String broker;
    private final BrokerAccess access;
    private final NewsQueue waiting;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread deliverer;
    private boolean isTrouble;

    /// `room` is how many news are kept while the broker takes none.
    public KafkaNewsDriver(String broker, BrokerAccess access, int room) {
        this.broker = broker;
        this.access = access;
        this.waiting = new NewsQueue(room);
        this.deliverer = Thread.ofVirtual().name("news").start(this::deliver);
    }

    @Override
    public void tell(News news) {
        waiting.add(news);
    }

    /// Gives what waits a moment to be delivered, not more.
    @Override
    public void close() {
        closed.countDown();
        deliverer.interrupt();
        try {
            var _ = deliverer.join(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        try {
            while (closed.getCount() > 0) {
                converse();
            }
        } catch (InterruptedException _) {
            LOG.debug("no longer telling news");
        }
    }

    /// Over one producer for as long as that can be used.
    private void converse() throws InterruptedException {
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            while (closed.getCount() > 0) {
                News next = waiting.take();
                while (!settled(producer, next) && !paused()) {
                    next = waiting.insteadOf(next);
                }
            }
        } catch (KafkaException unusable) {
            note(unusable);
            var _ = paused();
        }
    }

    /// True when we are closed meanwhile.
    private boolean paused() throws InterruptedException {
        return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Whether the news need not be tried again.
    private boolean settled(Producer<String, byte[]> producer, News news) throws InterruptedException {
        try {
            var record = new ProducerRecord<>(TOPIC, news.sliceId(), Json.bytes(NewsMessage.of(news)));
            var _ = producer.send(record).get();
            note(null);
            return true;
        } catch (ExecutionException refused) {
            note(refused.getCause());
            return refused.getCause() instanceof RecordTooLargeException;
        }
    }

    /// Said once, however long it lasts.
    private void note(@Nullable Throwable failure) {
        if (closed.getCount() == 0) {
            return; // what was under way was broken off
        }
        if (failure != null && !isTrouble) {
            LOG.warn("news wait: the broker {} does not take them ({})", broker, failure.getMessage());
        }
        if (failure == null && isTrouble) {
            LOG.info("the broker {} takes news again", broker);
        }
        isTrouble = failure != null;
    }

    private Map<String, Object> settings() {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        Map<String, Object> settings = new HashMap<>(BrokerProperties.of(broker, access));
        settings.putAll(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, patience,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, patience,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience));
        return settings;
    }
}
