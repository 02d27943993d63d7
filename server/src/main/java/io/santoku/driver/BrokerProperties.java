package io.santoku.driver;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.Login;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the properties with which Kafka's clients connect to a broker.
public final class BrokerProperties {
    private static final String PLAIN_LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM_LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private BrokerProperties() {}

    /// The security properties for an access to a broker; an access that cannot work is [Rejected].
    public static Map<String, Object> of(String broker, BrokerAccess access) {
        List<BrokerAccess.Objection> obstacles = access.obstacles(broker);
        if (!obstacles.isEmpty()) {
            BrokerAccess.Objection first = obstacles.getFirst();
            String member = first.inner().isEmpty() ? first.member() : first.member() + "." + first.inner();
            throw new DriverException("connect", new Rejected(member + " " + first.text()));
        }
        var properties = new HashMap<String, Object>();
        properties.put("security.protocol", access.security().name());
        if (access.security().encrypts()) {
            properties.putAll(trust(access));
        }
        Login login = access.login();
        if (login != null) {
            properties.put("sasl.mechanism", access.mechanism());
            properties.put("sasl.jaas.config", jaas(access.mechanism(), login));
        }
        return properties;
    }

    private static Map<String, Object> trust(BrokerAccess access) {
        return switch (access.tls().whereEncrypted()) {
            case Authority(var pem) -> Map.of("ssl.truststore.type", "PEM", "ssl.truststore.certificates", pem);
            case SystemAuthorities _ -> Map.of();
            case Anybody _ -> throw new IllegalStateException("an access over TLS has objections to believing anybody");
        };
    }

    private static String jaas(String mechanism, Login login) {
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(
                        mechanism.equals("PLAIN") ? PLAIN_LOGIN : SCRAM_LOGIN,
                        quoted(login.username()),
                        quoted(login.password().reveal()));
    }

    /// Escapes a text for Java's stream tokenizer, with which Kafka reads this property: control characters become
    /// octal numbers.
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\%03o".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }
}
