package io.santoku.emulators.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;

/// A small client for tests.
public record Client(HttpClient http, URI base, List<String> headers) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    public static Client of(URI base) {
        return new Client(HttpClient.newHttpClient(), base, List.of("Accept", "application/json"));
    }

    public static Client trusting(URI base, String pem) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "emulated",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return new Client(
                    HttpClient.newBuilder().sslContext(tls).build(), base, List.of("Accept", "application/json"));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Client with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Client(http, base, more);
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send("GET", path, "");
    }

    public HttpResponse<String> delete(String path) throws IOException {
        return send("DELETE", path, "");
    }

    public HttpResponse<String> post(String path, String json) throws IOException {
        return send("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) throws IOException {
        return send("PUT", path, json);
    }

    public JsonNode json(String path) throws IOException {
        return Json.tree(get(path).body().getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .headers(headers.toArray(String[]::new))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
