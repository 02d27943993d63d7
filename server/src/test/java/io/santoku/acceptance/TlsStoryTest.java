package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.http.TlsIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The server's own listener speaks TLS, with whatever certificate its files have now.
@Tag("long")
class TlsStoryTest {
    private static final Path CERTIFICATE = Rig.HOME.resolve("tls-certificate.pem");
    private static final Path KEY = Rig.HOME.resolve("tls-key.pem");

    @Test
    void the_listener_speaks_tls_and_takes_a_new_certificate_without_a_restart() throws Exception {
        TlsIdentity first = TlsIdentity.create(Clock.systemUTC().instant());
        write(first);
        Rig rig = Rig.with("santoku.tls.certificate=" + CERTIFICATE, "santoku.tls.key=" + KEY);
        URI server = rig.api().server();

        assertThat(server.getScheme()).isEqualTo("https");
        assertThat(get(server, first).statusCode()).isEqualTo(200);
        TlsIdentity second = TlsIdentity.create(Clock.systemUTC().instant());
        assertThatThrownBy(() -> get(server, second)).isInstanceOf(IOException.class);

        write(second);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .ignoreException(IOException.class)
                .ignoreException(SSLHandshakeException.class)
                .until(() -> get(server, second).statusCode() == 200);
        URI plain = URI.create("http://127.0.0.1:" + server.getPort() + "/v1/vims");
        HttpResponse<String> refused =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private static void write(TlsIdentity identity) throws IOException {
        Files.createDirectories(Rig.HOME);
        Files.writeString(CERTIFICATE, identity.pem());
        Files.writeString(KEY, identity.keyPem());
    }

    private static HttpResponse<String> get(URI server, TlsIdentity trusted) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            return client.send(
                    HttpRequest.newBuilder(server.resolve("/v1/vims")).build(), BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(TlsIdentity identity) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "server",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(identity.pem().getBytes(StandardCharsets.UTF_8))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
