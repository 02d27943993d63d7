package io.santoku.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Decides, before anything is started, how the server accepts connections: with TLS if a certificate is given; without
/// TLS only on the loopback interface, unless the operator explicitly allows more.
final class Listening implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String BUNDLE = "spring.ssl.bundle.pem.santoku.";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment settings = event.getEnvironment();
        String certificate = settings.getProperty("santoku.tls.certificate");
        String key = settings.getProperty("santoku.tls.key");
        if (certificate != null && key != null) {
            settings.getPropertySources().addFirst(new MapPropertySource("santoku tls", tls(certificate, key)));
        } else if (certificate != null || key != null) {
            throw new ListeningRefused("tls.certificate and tls.key belong together: set both");
        } else {
            requireLoopback(settings);
        }
    }

    /// Files that change are read again.
    private static Map<String, Object> tls(String certificate, String key) {
        String chain = read(
                "tls.certificate",
                certificate,
                content -> content.getCertificates().isEmpty());
        String secret = read("tls.key", key, content -> content.getPrivateKey() == null);
        return Map.of(
                "server.ssl.bundle",
                "santoku",
                BUNDLE + "keystore.certificate",
                chain,
                BUNDLE + "keystore.private-key",
                secret,
                BUNDLE + "reload-on-update",
                "true",
                "spring.ssl.bundle.watch.file.quiet-period",
                "2s");
    }

    private static String read(String setting, String file, Predicate<PemContent> isUseless) {
        Path path = Path.of(file).toAbsolutePath();
        try {
            if (!isUseless.test(PemContent.load(path))) {
                return path.toUri().toString();
            }
        } catch (IOException | RuntimeException unusable) {
            throw new ListeningRefused(
                    "%s: %s cannot be read as PEM (%s)".formatted(setting, path, unusable.getMessage()));
        }
        throw new ListeningRefused("%s: there is none in %s".formatted(setting, path));
    }

    private static void requireLoopback(ConfigurableEnvironment settings) {
        String address = settings.getProperty("server.address");
        boolean isMeant = settings.getProperty("santoku.insecure-listen", Boolean.class, false);
        if (!isMeant && !isLoopback(address)) {
            throw new ListeningRefused("""
                it does not answer on %s without TLS: there is no login, and anyone on the network path could \
                read and change everything. Give it a certificate (-s tls.certificate=FILE -s tls.key=FILE), \
                or let a proxy with TLS and login stand before 127.0.0.1, or say --insecure-listen\
                """.formatted(Objects.requireNonNullElse(address, "every address")));
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
