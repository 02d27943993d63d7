package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Wim;
import io.santoku.registration.ComponentWarnings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WIM, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record WimView(
        @JsonUnwrapped ComponentView component,
        String url,
        @Nullable String monitoringUrl,
        @Nullable CredentialsView credentials,
        Map<String, String> config) {
    static WimView of(Entry<Wim> entry, ComponentWarnings warnings, ShownConfig config) {
        Wim wim = entry.item();
        return new WimView(
                ComponentView.of(entry, warnings),
                wim.url(),
                wim.monitoringUrl(),
                CredentialsView.of(wim.login()),
                config.of(wim, wim.config()));
    }
}
