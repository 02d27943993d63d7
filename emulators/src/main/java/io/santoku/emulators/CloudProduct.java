package io.santoku.emulators;

import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.openstack.EmulatedOpenStack;
import java.util.Map;

/// A cloud as its server sees it.
record CloudProduct(EmulatedOpenStack cloud) implements Product {
    @Override
    public Router router() {
        return cloud.router();
    }

    @Override
    public Reply error(int status, String path) {
        return cloud.error(status, path);
    }

    @Override
    public Reply unknown(Request request) {
        return cloud.unknown(request);
    }

    @Override
    public Map<String, Object> inventory() {
        return cloud.inventory();
    }

    @Override
    public int vanish(String kind, String name) {
        return cloud.vanish(kind, name);
    }

    @Override
    public void reset() {
        cloud.reset();
    }
}
