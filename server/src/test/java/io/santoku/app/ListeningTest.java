package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.TlsIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ListeningTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "[::]", "192.0.2.1", "no.such.host.invalid"})
    void nobody_else_is_answered_without_tls_unless_that_is_said(String address) {
        assertThatThrownBy(() -> prepared(Map.of("server.address", address)))
                .isInstanceOf(ListeningRefused.class)
                .hasMessageContainingAll(address, "tls.certificate", "--insecure-listen");
        assertThatCode(() -> prepared(Map.of("server.address", address, "santoku.insecure-listen", "true")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.1.2.3"})
    void the_machine_itself_is_answered_without_tls(String address) {
        assertThat(prepared(Map.of("server.address", address)).containsProperty("server.ssl.bundle"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.1.2.3, http://127.1.2.3:8000",
        "::1, http://[::1]:8000",
        "[::1], http://[::1]:8000",
        "0.0.0.0, http://127.0.0.1:8000",
        "::, http://127.0.0.1:8000",
        "[::], http://127.0.0.1:8000"
    })
    void it_says_where_this_machine_reaches_it(String address, String url) {
        var environment = prepared(Map.of("server.address", address, "santoku.insecure-listen", "true"));

        assertThat(RunningServer.address(environment, 8000)).isEqualTo(URI.create(url));
    }

    @Test
    void a_certificate_and_its_key_let_everybody_come() throws IOException {
        var environment = prepared(with("0.0.0.0", certificate(), key()));

        assertThat(environment.getProperty("server.ssl.bundle")).isEqualTo("santoku");
    }

    @Test
    void what_is_no_certificate_or_no_key_stops_the_start() throws IOException {
        Path junk = Files.writeString(folder.resolve("junk"), "no PEM");
        for (var settings : List.of(
                with("127.0.0.1", junk, key()),
                with("127.0.0.1", certificate(), junk),
                with("127.0.0.1", key(), certificate()),
                with("127.0.0.1", folder.resolve("missing"), key()),
                Map.<String, Object>of("santoku.tls.key", key().toString()))) {
            assertThatThrownBy(() -> prepared(settings))
                    .isInstanceOf(ListeningRefused.class)
                    .hasMessageContaining("tls.");
        }
    }

    private Map<String, Object> with(String address, Path certificate, Path key) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", address);
        settings.put("santoku.tls.certificate", certificate.toString());
        settings.put("santoku.tls.key", key.toString());
        return settings;
    }

    private Path certificate() throws IOException {
        return Files.writeString(folder.resolve("cert.pem"), identity().pem());
    }

    private Path key() throws IOException {
        return Files.writeString(folder.resolve("key.pem"), identity().keyPem());
    }

    private static TlsIdentity identity() {
        return TlsIdentity.create(Clock.systemUTC().instant());
    }

    private static StandardEnvironment prepared(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new Listening()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
        return environment;
    }
}
