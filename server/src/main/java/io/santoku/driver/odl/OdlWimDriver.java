package io.santoku.driver.odl;

import io.santoku.driver.AddressRefused;
import io.santoku.driver.AddressRules;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverType;
import io.santoku.driver.Effects;
import io.santoku.driver.Listing;
import io.santoku.driver.SettingDescription;
import io.santoku.driver.SettingDescription.Form;
import io.santoku.driver.Sight;
import io.santoku.driver.WimDriver;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.katana.TransportMessage;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Wim;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Orders transport slices by records on the topic that the controller reads. The slice's id is the key, so that the
/// records of one slice arrive in the order in which they were sent; the controller answers nothing.
final class OdlWimDriver implements WimDriver, AutoCloseable {
    /// Describes the type `odl-wim` and its settings.
    static final DriverType TYPE = new DriverType(
            ComponentKind.WIM,
            "odl-wim",
            "OpenDaylight's controller, which reads transport slices from the Kafka topic wan-slice.",
            List.of(
                    SettingDescription.required(
                            "url", Form.BROKER, "The broker on which it listens; the usual port is 9092."),
                    SettingDescription.choice(
                            "config." + BrokerAccess.SECURITY,
                            BrokerAccess.Security.words(),
                            "Which of Kafka's protocols the broker speaks at this address."),
                    SettingDescription.choice(
                            "config." + BrokerAccess.MECHANISM,
                            BrokerAccess.MECHANISMS,
                            "How we log in, with sasl_plaintext and sasl_ssl."),
                    SettingDescription.optional(
                            "credentials.username",
                            Form.TEXT,
                            null,
                            "The user as whom we log in; needed with sasl_plaintext and sasl_ssl."),
                    SettingDescription.optionalSecret("credentials.password", "The password of this user."),
                    SettingDescription.optional(
                            "tls.certificateAuthority",
                            Form.CERTIFICATES,
                            null,
                            "The authority that signs the broker's certificate, with ssl and sasl_ssl; left out: those"
                                    + " that this machine trusts."),
                    SettingDescription.optional(
                            TlsTrust.PLAIN,
                            Form.FLAG,
                            "false",
                            "Whether sasl_plaintext may be spoken to another machine, where what is sent can be read on"
                                    + " the way."),
                    DriverType.exporter()));

    private static final String TOPIC = "wan-slice";
    private static final String SEND = "SEND " + TOPIC;
    private static final String DESCRIBE = "DESCRIBE CLUSTER";

    private final String broker;
    private final BrokerAccess access;
    private final Duration deadline;
    private final AddressRules rules;
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    OdlWimDriver(Wim wim, HttpSettings settings) {
        this(
                wim,
                settings,
                () -> new KafkaProducer<>(
                        KafkaSettings.producer(KafkaSettings.broker(wim.url()), settings.deadline(), wim.broker()),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    /// Sends with a producer of `producers`, and with the next one after that has failed.
    OdlWimDriver(Wim wim, HttpSettings settings, Supplier<Producer<String, byte[]>> producers) {
        this.broker = KafkaSettings.broker(wim.url());
        this.access = wim.broker();
        this.deadline = settings.deadline();
        this.rules = settings.rules();
        this.producers = producers;
    }

    @Override
    public void check() {
        admit(DESCRIBE);
        try {
            Admin admin = Admin.create(KafkaSettings.admin(broker, deadline, access));
            try {
                settled(
                        DESCRIBE,
                        admin.describeCluster().nodes().toCompletionStage().toCompletableFuture());
            } finally {
                admin.close(Duration.ZERO); // a close without a limit waits for a silent broker for ever
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
        return new Sight.Unseen("is known only from records");
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        return new Listing.Impossible("it reads records, and answers nothing");
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
        Producer<String, byte[]> open = producer();
        try {
            Effects.permit(SEND);
            open.partitionsFor(TOPIC); // a broker that does not answer is sent nothing, so there is nothing to undo
            Effects.permit(SEND);
            Effects.mark();
            var record = new ProducerRecord<>(TOPIC, sliceId, Json.bytes(value));
            if (!Effects.claim().isEmpty()) {
                record.headers().add(Caller.CLAIM, Effects.claim().getBytes(StandardCharsets.UTF_8));
            }
            settled(SEND, open.send(record));
        } catch (InterruptException stopped) {
            throw OdlFaults.of(SEND, broker, stopped);
        } catch (KafkaException failure) {
            giveUp(open); // it never sends again after a refused login: the next one logs in again
            throw OdlFaults.of(SEND, broker, failure);
        } catch (DriverException failure) {
            giveUp(open); // its data about the broker may be out of date: the next one reads them
            throw failure;
        } catch (IllegalStateException closed) {
            throw OdlFaults.of(SEND, broker, closed); // another call has closed it meanwhile
        }
    }

    /// Closes the failed producer, unless it was replaced meanwhile.
    private void giveUp(Producer<String, byte[]> failed) {
        lock.lock();
        try {
            if (failed.equals(producer)) {
                close();
            }
        } finally {
            lock.unlock();
        }
    }

    private Producer<String, byte[]> producer() {
        lock.lock();
        try {
            Producer<String, byte[]> open = producer;
            if (open == null) {
                admit(SEND);
                open = producers.get();
                producer = open;
            }
            return open;
        } catch (KafkaException failure) {
            throw OdlFaults.of(SEND, broker, failure);
        } finally {
            lock.unlock();
        }
    }

    /// Checks the broker's address, because Kafka's client opens its connections itself.
    private void admit(String call) {
        int colon = broker.lastIndexOf(':');
        try {
            rules.check(broker.substring(0, colon), Integer.parseInt(broker.substring(colon + 1)));
        } catch (AddressRefused refused) {
            throw new DriverException(call, new Rejected(String.valueOf(refused.getMessage())), refused);
        } catch (UnknownHostException unknown) {
            throw new DriverException(
                    call, new Unavailable("the host name of %s is not known".formatted(broker)), unknown);
        } catch (IllegalArgumentException noPort) {
            throw new DriverException(call, new Rejected(broker + " is not the address of a broker"), noPort);
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
