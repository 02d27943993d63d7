package io.santoku.inventory;

import java.util.List;
import java.util.Map;

/// What was found when components were last looked at. Every verb joins the caller's transaction.
public interface ComponentChecks {
    /// Keeps what was found just now, in place of what was found before; nothing happens when it is not registered.
    /// `answered` says whether the component answered as it must.
    void put(ComponentId component, SystemIdentity identity, List<CheckItem> items, boolean answered);

    /// The last look at each component; one that was never looked at is missing.
    Map<ComponentId, ComponentCheck> all();
}
