package io.santoku.driver.odl;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Wim;
import io.santoku.profile.Rates;
import io.santoku.profile.TransportRequirements;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// A producer that has failed is given up, and only that one; the next order opens another.
class GivenUpProducerTest {
    private static final TransportRequirements SLA = new TransportRequirements(new Rates(null, null), null);
    private static final TransportOrder ORDER =
            new TransportOrder("slice-1", List.of(), List.of(), List.of(), SLA, List.of());

    private final Scripted first = new Scripted();
    private final Scripted second = new Scripted();
    private final Deque<Scripted> producers = new ArrayDeque<>(List.of(first, second));
    private final OdlWimDriver driver = new OdlWimDriver(
            new Wim(
                    new Component.Identity(ComponentId.wim("odl"), "ODL", "odl-wim", ""),
                    "127.0.0.1:1",
                    null,
                    new SystemAuthorities(),
                    Map.of(),
                    null),
            HttpSettings.DEFAULTS,
            producers::remove);

    /// Does something while it is asked for the topic.
    private static final class Scripted extends MockProducer<String, byte[]> {
        private Runnable asked = () -> {};

        Scripted() {
            super(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public List<PartitionInfo> partitionsFor(String topic) {
            asked.run();
            return super.partitionsFor(topic);
        }
    }

    @Test
    void after_a_refused_login_the_next_order_logs_in_again() {
        first.asked = () -> {
            throw new SaslAuthenticationException("wrong password");
        };
        assertThat(FaultOf.the(() -> driver.ensureTransport(ORDER))).isInstanceOf(Denied.class);
        driver.ensureTransport(ORDER);

        assertThat(first.closed()).isTrue();
        assertThat(second.history()).hasSize(1);
    }

    @Test
    void a_late_failure_leaves_the_producer_open_that_others_use_by_now() {
        first.asked = () -> {
            driver.close();
            driver.ensureTransport(ORDER);
            throw new TimeoutException("no answer");
        };
        assertThat(FaultOf.the(() -> driver.ensureTransport(ORDER))).isInstanceOf(Unavailable.class);

        assertThat(second.closed()).isFalse();
        assertThat(second.history()).hasSize(1);
    }

    @Test
    void an_order_whose_producer_another_gives_up_is_sent_again_later() {
        first.asked = driver::close;

        assertThat(FaultOf.the(() -> driver.ensureTransport(ORDER))).isInstanceOf(Unavailable.class);
    }
}
