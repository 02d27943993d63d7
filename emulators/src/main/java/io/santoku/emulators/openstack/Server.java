package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A server of a project; without a host when none had room.
record Server(String id, Order order, @Nullable String host, Instant createdAt) {

    /// What was asked for.
    record Order(String name, Owner owner, Flavor flavor, Source source, Set<String> groupIds) {}

    /// Whose it is.
    record Owner(String projectId, String userId) {}

    /// From which image, and on which host when one was named.
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
