package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An EMS, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmsView(
        String id,
        String name,
        String type,
        URI url,
        TlsView tls,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) @Nullable CheckView check,
        @JsonProperty(access = Access.READ_ONLY) @Nullable MaintenanceView maintenance,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    static EmsView of(Entry<Ems> entry, ComponentWarnings warnings) {
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
                CheckView.of(warnings, ems.id()),
                MaintenanceView.of(warnings, ems.id()),
                warnings.of(ems));
    }
}
