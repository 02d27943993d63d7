package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Catalogue;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Nfvo;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// An NFVO, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record NfvoView(
        @JsonUnwrapped ComponentView component,
        URI url,
        CredentialsView credentials,
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
                ComponentView.of(entry, warnings),
                nfvo.url(),
                CredentialsView.of(nfvo.credentials()),
                new Descriptors(size.networkServices(), size.functions()));
    }

    /// The numbers of imported descriptors.
    record Descriptors(int networkServices, int functions) {}
}
