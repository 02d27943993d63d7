package io.santoku.emulators;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.osm.ComputeHost.Place;
import io.santoku.emulators.osm.NoCapacity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A login at a real OpenStack cloud, with the calls that it permits.
record RealSession(HttpClient client, String token, List<JsonNode> catalogue, String region) {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /// Logs in with the credentials of the VIM account.
    static RealSession at(Place place) {
        HttpClient client = client(String.valueOf(place.config().getOrDefault("ca_cert_content", "")));
        var domain = Map.of("name", place.config().getOrDefault("project_domain_name", "Default"));
        var own = Map.of("name", place.config().getOrDefault("user_domain_name", "Default"));
        var user = Map.of(
                "name",
                place.login().username(),
                "domain",
                own,
                "password",
                place.login().password());
        var identity = Map.of("methods", List.of("password"), "password", Map.of("user", user));
        var scope = Map.of("project", Map.of("name", place.tenant(), "domain", domain));
        var body = Map.of("auth", Map.of("identity", identity, "scope", scope));
        HttpResponse<String> answer = exchange(
                client, request("POST", place.vimUrl() + "/auth/tokens", body).build());
        String token = answer.headers().firstValue("X-Subject-Token").orElse("");
        var catalogue = tree(answer.body()).at("/token/catalog").values();
        return new RealSession(
                client,
                token,
                List.copyOf(catalogue),
                String.valueOf(place.config().get("region_name")));
    }

    JsonNode get(String service, String path) {
        return send("GET", service, path, null);
    }

    /// Nova's answer about one object; empty when it does not exist.
    Optional<JsonNode> find(String method, String path) {
        HttpRequest request = authorized(method, "compute", path, null);
        HttpResponse<String> answer = sent(client, request);
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(tree(accepted(request, answer).body()));
    }

    /// Sends a request; throws [NoCapacity] with the cloud's message when it refuses.
    JsonNode send(String method, String service, String path, @Nullable Object body) {
        return tree(exchange(client, authorized(method, service, path, body)).body());
    }

    private HttpRequest authorized(String method, String service, String path, @Nullable Object body) {
        return request(method, endpoint(service) + path, body)
                .header("X-Auth-Token", token)
                .build();
    }

    private String endpoint(String service) {
        return catalogue.stream()
                .filter(entry -> entry.path("type").asString("").equals(service))
                .flatMap(entry -> Stream.of(entry.path("endpoints")).flatMap(endpoints -> endpoints.values().stream()))
                .filter(endpoint -> endpoint.path("interface").asString("").equals("public"))
                .filter(endpoint -> endpoint.path("region_id").asString("").equals(region))
                .map(endpoint -> endpoint.path("url").asString(""))
                .findFirst()
                .orElseThrow(() -> new NoCapacity("no " + service + " service in region " + region));
    }

    private static HttpRequest.Builder request(String method, String url, @Nullable Object body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body));
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .method(method, content);
    }

    private static HttpResponse<String> exchange(HttpClient client, HttpRequest request) {
        return accepted(request, sent(client, request));
    }

    private static HttpResponse<String> accepted(HttpRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new NoCapacity("VimConnException: %s %s answered %d: %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new NoCapacity("VimConnException: " + broken.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoCapacity("interrupted");
        }
    }

    private static JsonNode tree(String body) {
        return Json.tree((body.isEmpty() ? "{}" : body).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpClient client(String authority) {
        try {
            HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
            return authority.isEmpty()
                    ? builder.build()
                    : builder.sslContext(trusting(authority)).build();
        } catch (GeneralSecurityException | IOException unusable) {
            throw new NoCapacity("VimConnException: the certificate authority is unusable: " + unusable.getMessage());
        }
    }

    private static SSLContext trusting(String authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
        store.setCertificateEntry(
                "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
