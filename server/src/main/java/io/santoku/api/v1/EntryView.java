package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import java.time.Instant;
import java.util.List;

/// The members of an entry that Santoku itself sets: its second identity, when it was registered, and warnings.
record EntryView(
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    static EntryView of(Entry<?> entry, List<String> warnings) {
        return new EntryView(entry.uid(), entry.registeredAt(), warnings);
    }
}
