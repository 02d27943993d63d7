package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Wim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A WIM, as the API shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record WimView(
        String id,
        String name,
        String type,
        String url,
        @Nullable String monitoringUrl,
        TlsView tls,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    static WimView of(Entry<Wim> entry) {
        Wim wim = entry.item();
        return new WimView(
                wim.id().id(),
                wim.name(),
                wim.type(),
                wim.url(),
                wim.monitoringUrl(),
                TlsView.of(wim.tls()),
                wim.description(),
                entry.uid(),
                entry.registeredAt(),
                wim.warnings());
    }
}
