package io.santoku.driver.openstack;

import java.util.List;

/// The services of a cloud that we call, by their types in Keystone's catalogue; the type of a service depends on the
/// cloud's age.
enum Service {
    IDENTITY("identity"),
    COMPUTE("compute"),
    NETWORK("network"),
    PLACEMENT("placement"),
    VOLUME("volumev3 block-storage block-store");

    /// The usual type first, separated by spaces.
    private final String types;

    Service(String types) {
        this.types = types;
    }

    String type() {
        return types().getFirst();
    }

    boolean isCalled(String type) {
        return types().contains(type);
    }

    private List<String> types() {
        return List.of(types.split(" "));
    }
}
