package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import io.santoku.inventory.PolicyEngine;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy engine, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
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
    static PolicyView of(Entry<PolicyEngine> entry, ComponentWarnings warnings) {
        PolicyEngine engine = entry.item();
        return new PolicyView(
                engine.id().id(),
                engine.name(),
                engine.type(),
                engine.url(),
                TlsView.of(engine.tls()),
                engine.description(),
                entry.uid(),
                entry.registeredAt(),
                CheckView.of(warnings, engine.id()),
                MaintenanceView.of(warnings, engine.id()),
                warnings.of(engine));
    }
}
