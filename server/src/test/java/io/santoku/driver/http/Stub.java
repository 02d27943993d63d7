package io.santoku.driver.http;

import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import java.util.Map;

/// A product that answers what a test tells it to.
public record Stub(Router router) implements Product {
    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("detail", "told to answer " + status));
    }

    @Override
    public Map<String, Object> inventory() {
        return Map.of();
    }

    @Override
    public void reset() {}
}
