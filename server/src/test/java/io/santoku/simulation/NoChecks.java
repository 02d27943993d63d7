package io.santoku.simulation;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.SystemIdentity;
import java.util.List;
import java.util.Map;

/// Nobody looks at components here.
record NoChecks() implements ComponentChecks {
    @Override
    public void put(ComponentId component, SystemIdentity identity, List<CheckItem> items, boolean answered) {
        throw new UnsupportedOperationException("nobody looks at " + component);
    }

    @Override
    public Map<ComponentId, ComponentCheck> all() {
        return Map.of();
    }
}
