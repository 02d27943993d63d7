package io.santoku.api.v1;

import io.santoku.inventory.Entry;
import io.santoku.inventory.Location;

/// A location, as the API shows it.
record LocationView(String id, String description) {
    static LocationView of(Entry<Location> entry) {
        return new LocationView(entry.item().id(), entry.item().description());
    }
}
