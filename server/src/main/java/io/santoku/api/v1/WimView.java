package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Wim;
import io.santoku.registration.ComponentWarnings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WIM, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record WimView(
        String id,
        String name,
        String type,
        String url,
        @Nullable String monitoringUrl,
        @Nullable CredentialsView credentials,
        TlsView tls,
        Map<String, String> config,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) @Nullable CheckView check,
        @JsonProperty(access = Access.READ_ONLY) @Nullable MaintenanceView maintenance,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    static WimView of(Entry<Wim> entry, ComponentWarnings warnings, ShownConfig config) {
        Wim wim = entry.item();
        return new WimView(
                wim.id().id(),
                wim.name(),
                wim.type(),
                wim.url(),
                wim.monitoringUrl(),
                CredentialsView.of(wim.login()),
                TlsView.of(wim.tls()),
                config.of(wim, wim.config()),
                wim.description(),
                entry.uid(),
                entry.registeredAt(),
                CheckView.of(warnings, wim.id()),
                MaintenanceView.of(warnings, wim.id()),
                warnings.of(wim));
    }
}
