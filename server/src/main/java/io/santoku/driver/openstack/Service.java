package io.santoku.driver.openstack;

import java.util.Locale;

/// The services of a cloud that we call, by their type in Keystone's catalogue.
enum Service {
    IDENTITY,
    COMPUTE,
    NETWORK,
    PLACEMENT;

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }
}
