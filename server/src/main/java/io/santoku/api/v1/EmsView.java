package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;

/// An EMS, in the form of the API.
record EmsView(@JsonUnwrapped ComponentView component, URI url) {
    static EmsView of(Entry<Ems> entry, ComponentWarnings warnings) {
        return new EmsView(ComponentView.of(entry, warnings), entry.item().url());
    }
}
