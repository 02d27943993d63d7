package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A server of a project; `host` is null when none had room.
record Server(String id, Order order, @Nullable String host, Instant createdAt) {

    /// The request for a server.
    record Order(String name, Owner owner, Flavor flavor, Source source, Set<String> groupIds) {}

    /// The project and the user that own the server.
    record Owner(String projectId, String userId) {}

    /// The image, and the requested host if there is one.
    record Source(String imageId, @Nullable String wantedHost) {}

    String name() {
        return order.name();
    }

    String projectId() {
        return order.owner().projectId();
    }

    Flavor flavor() {
        return order.flavor();
    }

    boolean isOn(String hostName) {
        return hostName.equals(host);
    }

    boolean isPlaced() {
        return host != null;
    }

    String status() {
        return isPlaced() ? "ACTIVE" : "ERROR";
    }
}
