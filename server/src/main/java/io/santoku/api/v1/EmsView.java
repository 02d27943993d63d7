package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// An EMS, as the API shows it.
record EmsView(
        String id,
        String name,
        String type,
        URI url,
        TlsView tls,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    static EmsView of(Entry<Ems> entry) {
        Ems ems = entry.item();
        return new EmsView(
                ems.id().id(),
                ems.name(),
                ems.type(),
                ems.url(),
                TlsView.of(ems.tls()),
                ems.description(),
                entry.uid(),
                entry.registeredAt(),
                ems.warnings());
    }
}
