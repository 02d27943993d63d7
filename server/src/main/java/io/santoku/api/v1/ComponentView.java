package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Component;
import io.santoku.inventory.Entry;
import io.santoku.registration.ComponentWarnings;
import org.jspecify.annotations.Nullable;

/// The members that components of all kinds have in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComponentView(
        @JsonUnwrapped NamedView named,
        String type,
        TlsView tls,
        @JsonProperty(access = Access.READ_ONLY) @Nullable CheckView check,
        @JsonProperty(access = Access.READ_ONLY) @Nullable MaintenanceView maintenance,
        @JsonUnwrapped EntryView entry) {
    static ComponentView of(Entry<? extends Component> entry, ComponentWarnings warnings) {
        Component component = entry.item();
        return new ComponentView(
                new NamedView(component.id().id(), component.name(), component.description()),
                component.type(),
                TlsView.of(component.tls()),
                CheckView.of(warnings, component.id()),
                MaintenanceView.of(warnings, component.id()),
                EntryView.of(entry, warnings.of(component)));
    }
}
