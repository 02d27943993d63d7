package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Catalogue;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Nfvo;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An NFVO, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record NfvoView(
        String id,
        String name,
        String type,
        URI url,
        CredentialsView credentials,
        TlsView tls,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) @Nullable CheckView check,
        @JsonProperty(access = Access.READ_ONLY) @Nullable MaintenanceView maintenance,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings,
        @JsonProperty(access = Access.READ_ONLY) Descriptors descriptors) {

    /// Returns the views of NFVOs, with the number of descriptors from each.
    static List<NfvoView> all(
            List<Entry<Nfvo>> entries, Map<ComponentId, Catalogue.Size> sizes, ComponentWarnings warnings) {
        return entries.stream()
                .map(entry -> of(entry, sizes.getOrDefault(entry.item().id(), Catalogue.Size.EMPTY), warnings))
                .toList();
    }

    private static NfvoView of(Entry<Nfvo> entry, Catalogue.Size size, ComponentWarnings warnings) {
        Nfvo nfvo = entry.item();
        return new NfvoView(
                nfvo.id().id(),
                nfvo.name(),
                nfvo.type(),
                nfvo.url(),
                CredentialsView.of(nfvo.credentials()),
                TlsView.of(nfvo.tls()),
                nfvo.description(),
                entry.uid(),
                entry.registeredAt(),
                CheckView.of(warnings, nfvo.id()),
                MaintenanceView.of(warnings, nfvo.id()),
                warnings.of(nfvo),
                new Descriptors(size.networkServices(), size.functions()));
    }

    /// The numbers of imported descriptors.
    record Descriptors(int networkServices, int functions) {}
}
