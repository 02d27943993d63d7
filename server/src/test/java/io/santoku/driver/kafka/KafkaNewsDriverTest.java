package io.santoku.driver.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.NewsDriver.StatusChanged;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where there is no broker; the story with one is told by the acceptance tests.
@Timeout(30)
class KafkaNewsDriverTest {
    private static final BrokerAccess PLAIN = BrokerAccess.of(Map.of(), new SystemAuthorities(), null);

    @Test
    void who_tells_never_waits_for_a_broker_that_is_away() throws IOException {
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var driver = new KafkaNewsDriver("127.0.0.1:" + nobody.getLocalPort(), PLAIN, 100)) {
            long began = System.nanoTime();

            IntStream.range(0, 10_000).forEach(n -> driver.publish(new StatusChanged("slice-" + n, "running", false)));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_address_that_is_none_disturbs_nobody() {
        try (var driver = new KafkaNewsDriver("no such host.invalid:x", PLAIN, 10)) {
            driver.publish(new StatusChanged("slice-1", "running", false));

            assertThat(driver).isNotNull();
        }
    }
}
