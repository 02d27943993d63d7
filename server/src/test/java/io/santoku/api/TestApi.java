package io.santoku.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.guard.GuardEndpoints;
import io.santoku.api.guard.GuardSettings;
import io.santoku.api.katana.KatanaEndpoints;
import io.santoku.api.problem.IncidentIds;
import io.santoku.api.problem.ProblemEndpoints;
import io.santoku.api.v1.ApiDescription;
import io.santoku.api.v1.InventoryEndpoints;
import io.santoku.execution.ResourceKinds;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.KeyedRequests;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.NestArchive;
import io.santoku.lifecycle.StoredBaseDescriptors;
import io.santoku.lifecycle.Subnets;
import io.santoku.registration.FakeDrivers;
import io.santoku.registration.FakeUse;
import io.santoku.registration.Registration;
import io.santoku.store.JdbcKeyedRequests;
import io.santoku.store.TestDatabase;
import io.santoku.store.journal.JdbcBaseDescriptors;
import io.santoku.store.journal.JdbcNestArchive;
import io.santoku.store.journal.JdbcSubnets;
import io.santoku.store.journal.StoredJson;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The inventory's API over real HTTP, on a database of its own and components that answer as a test wants. As an
/// extension it is empty before each test, and closed after the last one.
public final class TestApi implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestDatabase database = TestDatabase.create();
    private final FakeDrivers drivers = new FakeDrivers();
    private final FakeUse use = new FakeUse();
    private final ConfigurableApplicationContext context;
    private final String address;

    public TestApi() {
        context = new SpringApplicationBuilder(Wiring.class)
                .initializers(beans())
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "spring.flyway.enabled=false")
                .run();
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    /// Where it answers.
    public String address() {
        return address;
    }

    /// What is stored behind the API.
    public Storage storage() {
        return database.storage();
    }

    /// The NESTs that were posted.
    public NestArchive nests() {
        return context.getBean(NestArchive.class);
    }

    /// The components that it speaks to.
    public FakeDrivers drivers() {
        return drivers;
    }

    /// What slices hold on to.
    public FakeUse use() {
        return use;
    }

    /// Empties the inventory.
    public void clear() {
        database.clear();
        use.clear();
        drivers.whenSpokenTo(() -> {});
    }

    /// The texts that a query of the database finds.
    public List<String> rows(String sql) {
        return database.client().sql(sql).query(String.class).list();
    }

    /// Lets the database go away, for good.
    public void loseTheDatabase() {
        database.close();
    }

    /// Reads something.
    public Answer get(String path) {
        return send("GET", path, "");
    }

    /// Sends a document.
    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /// Puts a document.
    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    /// Removes something.
    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /// Sends any request, with headers as name, value, name, value.
    public Answer send(String method, String path, String body, String... headers) {
        return sendBytes(method, path, body.getBytes(UTF_8), headers);
    }

    /// Sends any bytes.
    public Answer sendBytes(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        } else if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from the API", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /// Sends bytes that may not even be HTTP, and reads all that comes back.
    public String raw(String request) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from the API", e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
        database.close();
    }

    private ApplicationContextInitializer<GenericApplicationContext> beans() {
        var registration = Registration.over(database.storage(), drivers, use);
        var json = new StoredJson(database.box());
        var client = database.client();
        return context -> {
            context.registerBean(GuardSettings.class, () -> GuardSettings.DEFAULTS);
            context.registerBean(
                    KeyedRequests.class, () -> new JdbcKeyedRequests(client, Duration.ofHours(1), database.box()));
            context.registerBean(Storage.class, database::storage);
            context.registerBean(Registration.class, () -> registration);
            context.registerBean(javax.sql.DataSource.class, database::source);
            context.registerBean(ComponentUse.class, () -> use);
            context.registerBean(Subnets.class, () -> new JdbcSubnets(client, json, new ResourceKinds(List.of())));
            context.registerBean(StoredBaseDescriptors.class, () -> new JdbcBaseDescriptors(client, json));
            context.registerBean(NestArchive.class, () -> new JdbcNestArchive(client, json));
        };
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        /// The HTTP status.
        public int status() {
            return response.statusCode();
        }

        /// The body as text.
        public String text() {
            return response.body();
        }

        /// The body as JSON.
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// A header, or nothing.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// The smallest application around the API.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        ProblemEndpoints.class,
        GuardEndpoints.class,
        InventoryEndpoints.class,
        KatanaEndpoints.class,
        ApiDescription.class
    })
    static class Wiring {
        @Bean
        IncidentIds incidents() {
            var count = new AtomicInteger();
            return () -> "incident-" + count.incrementAndGet();
        }

        @Bean
        Bugs bugs() {
            return new Bugs();
        }
    }

    /// An address with a mistake behind it.
    @Hidden
    @RestController
    static class Bugs {
        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("planned, with test-password");
        }
    }
}
