package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Entry;
import io.santoku.inventory.PolicyEngine;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;

/// A policy engine, in the form of the API.
record PolicyView(@JsonUnwrapped ComponentView component, URI url) {
    static PolicyView of(Entry<PolicyEngine> entry, ComponentWarnings warnings) {
        return new PolicyView(ComponentView.of(entry, warnings), entry.item().url());
    }
}
