package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.odl.SecureBroker;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.Secret;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a secret is called and wherever it is given: nobody who looks afterwards finds it.
@Timeout(300)
class SecretsUnderManyNamesTest {
    private static final String SASL = "hidden-of-sasl";
    private static final String ENDED = "No such process"; // what reading of such a one is answered (ESRCH)
    private static final Path RULES = Rig.HOME.resolve("hidden-rules.yaml");

    /// What is given to the server, by where.
    private static final Map<String, String> GIVEN = Map.ofEntries(
            Map.entry("credentials.password of a controller", SASL),
            Map.entry("password of a cloud in the dialect", "hidden-of-dialect"),
            Map.entry("config.token", "hidden-token"),
            Map.entry("config.password, refused", "hidden-refused"),
            Map.entry("client_secret", "hidden-client-secret"),
            Map.entry("api_key", "hidden-api-key"),
            Map.entry("pwd", "hidden-pwd"),
            Map.entry("webhook_secret", "hidden-webhook"),
            Map.entry("the user part of an address", "hidden-in-address"),
            Map.entry("grafana.token", "hidden-grafana"),
            Map.entry("kafka.password", "hidden-kafka"),
            Map.entry("the address of a rule", "hidden-in-rule"),
            Map.entry("a request with an Idempotency-Key", "hidden-keyed"));

    private static final List<String> PLACES = List.of(
            "/v1/slices",
            "/v1/operations",
            "/v1/vims",
            "/v1/nfvos",
            "/v1/wims",
            "/v1/element-managers",
            "/v1/policies",
            "/v1/functions",
            "/v1/policy/rules",
            "/v1/driver-types",
            "/v1/prometheus/targets/vims",
            "/v1/prometheus/targets/wims",
            "/api/slice",
            "/api/vim/all",
            "/api/nfvo/all",
            "/api/wim/all",
            "/api/ems/all",
            "/api/policy",
            "/api/resources",
            "/health",
            "/info",
            "/metrics",
            "/openapi");

    private final Rig rig = rig();
    private final Api api = rig.api();
    private final List<String> seen = new ArrayList<>();

    private static Rig rig() {
        try {
            Files.createDirectories(Rig.HOME);
            Files.writeString(RULES, """
                rules:
                  - {name: tell, when: "true", then: notify, url: "http://127.0.0.1:1/hooks/hidden-in-rule?x=hidden-in-rule"}
                """);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Rig.with(
                "logging.level.org.apache.kafka=INFO",
                "santoku.policy.rules=" + RULES,
                "santoku.grafana.url=http://127.0.0.1:1",
                "santoku.grafana.token=hidden-grafana",
                "santoku.monitoring.kafka=127.0.0.1:1",
                "santoku.kafka.security=sasl_plaintext",
                "santoku.kafka.username=santoku",
                "santoku.kafka.password=hidden-kafka");
    }

    @Test
    void no_secret_is_seen_anywhere_whatever_it_is_called() throws IOException {
        Files.writeString(Rig.LOG, "");
        TlsIdentity identity = TlsIdentity.create(Clock.systemUTC().instant());
        try (var broker = SecureBroker.start("SASL_PLAINTEXT", identity, "santoku", SASL)) {
            registerController(broker.address());
            registerUnderOtherNames();
            runSlices();
        }
        PLACES.forEach(place -> seen.add(answered(api.get(place), place)));
        seen.addAll(Databases.rows(rig.database()));
        seen.addAll(Files.readAllLines(Rig.LOG));
        seen.addAll(environments());

        assertThat(seen).hasSizeGreaterThan(300);
        assertThat(seen).anyMatch(line -> line.contains("sasl.jaas.config")); // the log of Kafka's client is among it
        Map<String, String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(18);
        secrets.forEach((place, secret) ->
                assertThat(seen).as(place).noneMatch(line -> forms(secret).anyMatch(line::contains)));
    }

    private void registerController(String broker) {
        assertThat(api.delete("/v1/wims/wim").status()).isEqualTo(204);
        Api.Reply made = api.post(
                "/v1/wims",
                Map.of(
                        "id",
                        "wim",
                        "type",
                        "odl-wim",
                        "url",
                        broker,
                        "config",
                        Map.of("security", "sasl_plaintext", "sasl-mechanism", "PLAIN"),
                        "credentials",
                        Map.of("username", "santoku", "password", SASL)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Map<String, Object> wrong = Map.of(
                "id",
                "wim-2",
                "type",
                "odl-wim",
                "url",
                broker,
                "config",
                Map.of("security", "sasl_plaintext", "sasl-mechanism", "PLAIN"),
                "credentials",
                Map.of("username", "santoku", "password", "hidden-kafka"));
        seen.add(api.post("/v1/wims", wrong).text());
    }

    /// Each is taken or refused, and its answer is looked at.
    private void registerUnderOtherNames() {
        var documents = new HiddenDocuments(rig.world());
        documents
                .taken()
                .forEach((path, document) ->
                        assertThat(say(path, document)).as(path).isEqualTo(201));
        documents
                .refused()
                .forEach(document -> assertThat(say(document.path(), document.members()))
                        .as(document.path())
                        .isBetween(400, 422));
        assertThat(keyed("/v1/vims", documents.nativeCloud("hidden-keyed", Map.of())))
                .isEqualTo(422);
        List<String> unused = List.of("/v1/wims/w2", "/v1/element-managers/e2", "/v1/nfvos/o2", "/v1/vims/again");
        unused.forEach(path -> seen.add(api.get(path).text()));
        seen.addAll(Databases.rows(rig.database()));
        unused.forEach(path -> assertThat(api.delete(path).status()).as(path).isEqualTo(204));
    }

    private void runSlices() {
        String running = api.order(Nests.twoSites());
        assertThat(api.settled(running).path("status").asString()).isEqualTo("Running");
        rig.world()
                .component("core-cloud")
                .faults()
                .add(new Faults.Rule("POST /identity/v3/users", 1, 1, Fault.parse("409")));
        String failed = api.order(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));
        api.settled(failed);
        api.patch("/v1/slices/" + running, Map.of("restart", Map.of("networkService", "core/gateway")));
        api.settled(running);
        assertThat(say(
                        "/api/policy",
                        Map.of(
                                "id",
                                "p2",
                                "type",
                                "neat",
                                "url",
                                "http://127.0.0.1:1/",
                                "webhook_secret",
                                "hidden-webhook")))
                .isEqualTo(201);
        for (String slice : List.of(running, failed)) {
            for (String part : List.of("", "/plan", "/timeline", "/resources", "/policy")) {
                seen.add(answered(api.get("/v1/slices/" + slice + part), part));
            }
            seen.add(answered(api.get("/api/slice/" + slice), slice));
            try (Stream<String> events = api.lines("/v1/slices/" + slice + "/events", "")) {
                seen.addAll(events.toList());
            }
        }
        seen.addAll(Databases.rows(rig.database()));
        api.remove(running);
        api.remove(failed);
    }

    private int say(String path, Map<String, Object> document) {
        Api.Reply reply = api.post(path, document);
        seen.add(reply.text());
        return reply.status();
    }

    private int keyed(String path, Map<String, Object> document) {
        HttpRequest request = HttpRequest.newBuilder(api.server().resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "hidden-key-1")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(document)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            seen.add(answer.body());
            return answer.statusCode();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String answered(Api.Reply reply, String place) {
        assertThat(reply.status()).as(place + ": " + reply.text()).isEqualTo(200);
        return reply.text();
    }

    /// What is given, the logins of the world and of the database, and the key itself.
    private Map<String, String> secrets() throws IOException {
        var secrets = new HashMap<>(GIVEN);
        rig.world().components().forEach(component -> {
            String password = component.registration().get("password");
            if (password != null) {
                secrets.put("the password of " + component.name(), password);
            }
        });
        secrets.put(
                "the password of the serving role",
                revealed(rig.postgres().serving().password()));
        secrets.put(
                "the password of the owning role",
                revealed(rig.postgres().owning().password()));
        secrets.put(
                "the key",
                JsonMapper.shared()
                        .readTree(Files.readString(Rig.HOME.resolve("secrets.key")))
                        .at("/key/0/keyData/value")
                        .asString());
        return secrets;
    }

    private static String revealed(Secret secret) {
        return secret.reveal();
    }

    /// Of every process that this one has started. One that has ended has nothing to show any more, also while nobody
    /// has taken note of its end and it counts as alive.
    private static List<String> environments() throws IOException {
        var all = new ArrayList<String>();
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            for (String what : List.of("environ", "cmdline")) {
                try {
                    all.addAll(List.of(Files.readString(
                                    Path.of("/proc", Long.toString(child.pid()), what), StandardCharsets.ISO_8859_1)
                            .split("\0", -1)));
                } catch (FileSystemException e) {
                    if (!(e instanceof NoSuchFileException || ENDED.equals(e.getReason()))) {
                        throw e;
                    }
                }
            }
        }
        assertThat(all).anyMatch(line -> line.contains("postgres"));
        return all;
    }

    /// As it is, and as it stands in columns of bytes.
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
}
