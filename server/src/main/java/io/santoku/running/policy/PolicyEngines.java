package io.santoku.running.policy;

import io.santoku.driver.DriverException;
import io.santoku.driver.EventChannel;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.PolicyDriver.PolicyEvent;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.running.alert.HealthListener;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports events to external policy engines: to APEX as events on its channel, to NEAT by its calls. A separate thread
/// delivers, tries a few times and then gives up; callers never wait.
public final class PolicyEngines implements HealthListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEngines.class);
    private static final String FAILING = "FailingNS";
    private static final int ROOM = 10_000;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 2_000;

    private final RegisteredDrivers drivers;
    private final Optional<EventChannel> apex;
    private final Executor workers;
    private final LinkedBlockingQueue<Consumer<PolicyDriver>> waiting = new LinkedBlockingQueue<>(ROOM);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread deliverer;

    /// `apex` is the channel on which APEX listens, if there is one.
    public PolicyEngines(RegisteredDrivers drivers, Optional<EventChannel> apex, Executor workers) {
        this.drivers = drivers;
        this.apex = apex;
        this.workers = workers;
        this.deliverer = Thread.ofVirtual().name("policy engines").start(this::deliver);
    }

    /// Whether an external engine decides, so that the default rules must not.
    public boolean decide() {
        return hasApex() || !drivers.policies().isEmpty();
    }

    /// Whether APEX is configured, so that its actions are expected.
    public boolean hasApex() {
        return apex.isPresent();
    }

    /// Reports that a slice was ordered.
    public void ordered(Map<String, Object> nest) {
        enqueue(engine -> engine.sliceOrdered(nest));
    }

    /// Reports that a network service of the slice fails, or that none fails any more.
    public void fares(SliceId slice, boolean isFailing) {
        enqueue(engine -> engine.event(new PolicyEvent(slice.value(), FAILING, isFailing)));
    }

    /// With APEX, a failure is reported only to APEX; the other engines get it when APEX asks for that.
    @Override
    public void failing(FailingNetworkService error) {
        apex.ifPresentOrElse(
                channel -> channel.publish(error.slice().value(), event(error)), () -> fares(error.slice(), true));
    }

    @Override
    public void well(SliceId slice) {
        fares(slice, false);
    }

    @Override
    public void close() {
        closed.countDown();
        deliverer.interrupt();
    }

    /// The event in the format that policy engines know, in which NSD_ID is the location.
    private static Map<String, Object> event(FailingNetworkService error) {
        return Map.of(
                "name",
                "SMAlert",
                "nameSpace",
                "sm.alert.manager.events",
                "version",
                "0.0.1",
                "source",
                "SMAlertManager",
                "target",
                "APEX",
                "sliceId",
                error.slice().value(),
                "alertType",
                FAILING,
                "alertMessage",
                Map.of("NS_ID", error.service().value(), "NSD_ID", error.location(), "status", "down"));
    }

    private void enqueue(Consumer<PolicyDriver> message) {
        if (!waiting.offer(message)) {
            LOG.warn("the policy engines are so slow that they are not notified of everything");
        }
    }

    private void deliver() {
        try {
            while (closed.getCount() > 0) {
                deliver(waiting.take());
            }
        } catch (InterruptedException _) {
            LOG.debug("stopped notifying policy engines");
        }
    }

    /// Delivers to all engines at once, and to each engine one message after the other.
    private void deliver(Consumer<PolicyDriver> message) {
        List<CompletableFuture<Void>> deliveries = drivers.policies().stream()
                .map(engine -> CompletableFuture.runAsync(() -> send(engine, message), workers))
                .toList();
        deliveries.forEach(CompletableFuture::join);
    }

    private void send(PolicyDriver engine, Consumer<PolicyDriver> message) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                message.accept(engine);
                return;
            } catch (DriverException deaf) {
                LOG.warn("a policy engine was not notified, attempt {} of {}: {}", attempt, TRIES, deaf.getMessage());
            }
            if (attempt == TRIES || isClosedAfterAPause()) {
                return;
            }
        }
    }

    private boolean isClosedAfterAPause() {
        try {
            return closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
