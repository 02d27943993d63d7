package io.santoku.emulators.http;

import java.util.Map;

/// One emulated product: its routes, its error format, and the objects that its clients created.
public interface Product {
    /// The routes that the product serves.
    Router router();

    /// An error with this status in the product's own format, as the part of it that serves `path` would write it.
    Reply error(int status, String path);

    /// The answer to a request that no route serves.
    default Reply unknown(Request request) {
        return error(404, request.path());
    }

    /// All objects that clients created and that exist now, as lists by kind; empty when there are none.
    Map<String, Object> inventory();

    /// Removes objects that clients created, as if another party had deleted them, and returns their number. Throws
    /// [IllegalArgumentException] for a kind that the product does not have.
    default int vanish(String kind, String name) {
        throw new IllegalArgumentException("nothing of the kind " + kind + " can vanish here");
    }

    /// Returns to the initial state.
    void reset();
}
