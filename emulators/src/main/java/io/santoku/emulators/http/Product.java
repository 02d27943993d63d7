package io.santoku.emulators.http;

import java.util.Map;

/// One emulated product: its routes, its way of saying no, and what its clients have made in it.
public interface Product {
    /// The routes the product answers.
    Router router();

    /// An error of this status in the product's own format, as the part of it that owns `path` would write it.
    Reply error(int status, String path);

    /// The answer to a request that no route serves.
    default Reply unknown(Request request) {
        return error(404, request.path());
    }

    /// Everything that exists right now because a client made it, as lists by kind; empty when nothing does.
    Map<String, Object> inventory();

    /// Makes something that clients made vanish, as if somebody else had taken it away; how many things went. A kind
    /// that the product does not have is an [IllegalArgumentException].
    default int vanish(String kind, String name) {
        throw new IllegalArgumentException("nothing of the kind " + kind + " can vanish here");
    }

    /// Back to the state of the start.
    void reset();
}
