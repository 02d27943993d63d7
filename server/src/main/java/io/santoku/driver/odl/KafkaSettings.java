package io.santoku.driver.odl;

import io.santoku.driver.BrokerProperties;
import io.santoku.inventory.BrokerAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;

/// Sets Kafka's clients so that no call outlives its deadline, and no record is duplicated or reordered.
final class KafkaSettings {
    private static final String DEFAULT_PORT = "9092";
    /// A broker that can be reached reports its topics much sooner; one that cannot is asked again soon.
    private static final int LONGEST_LOOK_MILLIS = 5_000;

    private KafkaSettings() {}

    /// Reads `host` or `host:port`, with or without a scheme before it, and adds the default port where there is none.
    static String broker(String url) {
        String address = url.replaceFirst("^[a-zA-Z+]+://", "").replaceFirst("/.*$", "");
        return address.matches(".*:\\d+") ? address : address + ":" + DEFAULT_PORT;
    }

    static Map<String, Object> producer(String broker, Duration deadline, BrokerAccess access) {
        int millis = Math.toIntExact(deadline.toMillis());
        Map<String, Object> properties = new HashMap<>(BrokerProperties.of(broker, access));
        properties.putAll(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                Math.min(millis, LONGEST_LOOK_MILLIS),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis));
        return properties;
    }

    static Map<String, Object> admin(String broker, Duration deadline, BrokerAccess access) {
        int millis = Math.toIntExact(deadline.toMillis());
        Map<String, Object> properties = new HashMap<>(BrokerProperties.of(broker, access));
        properties.putAll(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis));
        return properties;
    }
}
