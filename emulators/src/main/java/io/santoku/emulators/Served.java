package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Router;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// A product with its server; `path` leads from the server to the address that clients register, `details` are the
/// further data for the registration.
record Served(
        String name, String kind, Product product, EmulatedServer server, String path, Map<String, String> details)
        implements Emulated {

    @Override
    public URI uri() {
        return URI.create(server.uri() + path);
    }

    @Override
    public Map<String, String> registration() {
        var all = new LinkedHashMap<>(details);
        server.certificate().ifPresent(pem -> all.put("caCertificate", pem));
        return all;
    }

    @Override
    public Router router() {
        return product.router();
    }

    @Override
    public CallLog calls() {
        return server.calls();
    }

    @Override
    public Faults faults() {
        return server.faults();
    }

    @Override
    public void setLatency(Latency latency) {
        server.setLatency(latency);
    }

    @Override
    public Map<String, Object> inventory() {
        return product.inventory();
    }

    @Override
    public int vanish(String kind, String name) {
        return product.vanish(kind, name);
    }

    @Override
    public void reset() {
        product.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}
