package io.santoku.driver.kafka;

import io.santoku.driver.BrokerProperties;
import io.santoku.driver.NewsDriver;
import io.santoku.driver.http.Json;
import io.santoku.driver.katana.NewsMessage;
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

/// Publishes news on the topic `nfv_mon`, keyed by the slice, so that the news of one slice arrive in order. A thread
/// of its own sends them, and sends them again until the broker accepts them, so that callers never wait. News that are
/// too large for the broker are dropped.
public final class KafkaNewsDriver implements NewsDriver, AutoCloseable {
    /// The topic on which news are published.
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

    /// Keeps at most `room` news while the broker accepts none.
    public KafkaNewsDriver(String broker, BrokerAccess access, int room) {
        this.broker = broker;
        this.access = access;
        this.waiting = new NewsQueue(room);
        this.deliverer = Thread.ofVirtual().name("news").start(this::deliver);
    }

    @Override
    public void publish(News news) {
        waiting.add(news);
    }

    /// Stops sending: news that are being sent have two seconds to arrive, and news that still wait are dropped.
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
            LOG.debug("stopped publishing news");
        }
    }

    /// Sends news with one producer for as long as it can be used.
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

    /// Waits before the next try; true when the driver was closed meanwhile.
    private boolean paused() throws InterruptedException {
        return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Sends the news; true when it need not be sent again: the broker has accepted it, or refused it as too large.
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

    /// Logs the beginning and the end of trouble once each, however long it lasts.
    private void note(@Nullable Throwable failure) {
        if (closed.getCount() == 0) {
            return; // closing the driver interrupted it
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
