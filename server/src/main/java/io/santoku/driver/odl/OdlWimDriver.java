package io.santoku.driver.odl;

import io.santoku.driver.Effects;
import io.santoku.driver.Sight;
import io.santoku.driver.WimDriver;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.http.TransportMessage;
import io.santoku.inventory.Wim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Orders transport slices by records on the topic that the controller reads. The slice's id is the key, so that what
/// is
/// said of one slice arrives in the order it was said; the controller answers nothing.
public final class OdlWimDriver implements WimDriver, AutoCloseable {
    private static final String TOPIC = "wan-slice";
    private static final String SEND = "SEND " + TOPIC;
    private static final String DESCRIBE = "DESCRIBE CLUSTER";

    private final String broker;
    private final Duration deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Producer<String, byte[]> producer;

    public OdlWimDriver(Wim wim, HttpSettings settings) {
        this.broker = KafkaSettings.broker(wim.url());
        this.deadline = settings.deadline();
    }

    @Override
    public void check() {
        try {
            Admin admin = Admin.create(KafkaSettings.admin(broker, deadline));
            try {
                settled(
                        DESCRIBE,
                        admin.describeCluster().nodes().toCompletionStage().toCompletableFuture());
            } finally {
                admin.close(Duration.ZERO); // its plain close waits for a silent broker for ever
            }
        } catch (KafkaException failure) {
            throw OdlFaults.of(DESCRIBE, broker, failure);
        }
    }

    @Override
    public void ensureTransport(TransportOrder order) {
        send(order.sliceId(), Map.of("action", "create", "data", TransportMessage.of(order)));
    }

    @Override
    public void removeTransport(String sliceId) {
        send(sliceId, Map.of("action", "terminate", "data", sliceId));
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return new Sight.Unseen("is only told by records");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (producer != null) {
                producer.close(deadline);
                producer = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void send(String sliceId, Map<String, Object> value) {
        try {
            Producer<String, byte[]> open = producer();
            Effects.permit(SEND);
            Effects.mark();
            var record = new ProducerRecord<>(TOPIC, sliceId, Json.bytes(value));
            if (!Effects.claim().isEmpty()) {
                record.headers().add(Caller.CLAIM, Effects.claim().getBytes(StandardCharsets.UTF_8));
            }
            settled(SEND, open.send(record));
        } catch (KafkaException failure) {
            throw OdlFaults.of(SEND, broker, failure);
        }
    }

    private Producer<String, byte[]> producer() {
        lock.lock();
        try {
            Producer<String, byte[]> open = producer;
            if (open == null) {
                open = new KafkaProducer<>(
                        KafkaSettings.producer(broker, deadline), new StringSerializer(), new ByteArraySerializer());
                producer = open;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    private void settled(String call, Future<?> answer) {
        try {
            var _ = answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw OdlFaults.of(call, broker, failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            throw OdlFaults.of(call, broker, late);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw OdlFaults.of(call, broker, interrupt);
        }
    }
}
