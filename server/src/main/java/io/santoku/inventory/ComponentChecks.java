package io.santoku.inventory;

import java.util.List;
import java.util.Map;

/// Stores the findings of the components' last checks. Every method joins the caller's transaction.
public interface ComponentChecks {
    /// Stores the findings of a check just made, in place of the earlier ones; does nothing when the component is not
    /// registered. `answered` says whether the component answered as it must.
    void put(ComponentId component, SystemIdentity identity, List<CheckItem> items, boolean answered);

    /// Returns the last check of each component; a component that was never checked is left out.
    Map<ComponentId, ComponentCheck> all();
}
