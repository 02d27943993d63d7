package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Location;
import java.time.Instant;

/// A location, in the form of the API.
record LocationView(
        String id,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt) {
    static LocationView of(Entry<Location> entry) {
        return new LocationView(entry.item().id(), entry.item().description(), entry.uid(), entry.registeredAt());
    }
}
