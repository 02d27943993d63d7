package io.santoku.driver.odl;

import io.santoku.emulators.http.TlsIdentity;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A real broker in this JVM that speaks TLS, or asks for a login, or both.
public record SecureBroker(EmbeddedKafkaBroker broker) implements AutoCloseable {
    /// One with this identity (none: without TLS) that knows this user and password.
    public static SecureBroker start(String protocol, TlsIdentity identity, String username, String password) {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.ofEntries(
                        Map.entry("listener.security.protocol.map", "EXTERNAL:" + protocol + ",CONTROLLER:PLAINTEXT"),
                        Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                        Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                        Map.entry(
                                "listener.name.external.plain.sasl.jaas.config",
                                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                                        .formatted(username, password)),
                        Map.entry("ssl.keystore.type", "PEM"),
                        Map.entry("ssl.keystore.certificate.chain", identity.pem()),
                        Map.entry("ssl.keystore.key", identity.keyPem()),
                        Map.entry("ssl.truststore.type", "PEM"),
                        Map.entry("ssl.truststore.certificates", identity.pem()),
                        Map.entry("offsets.topic.num.partitions", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("transaction.state.log.num.partitions", "1"),
                        Map.entry("share.coordinator.state.topic.num.partitions", "1")));
        broker.afterPropertiesSet();
        return new SecureBroker(broker);
    }

    /// Where it is.
    public String address() {
        return broker.getBrokersAsString();
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
