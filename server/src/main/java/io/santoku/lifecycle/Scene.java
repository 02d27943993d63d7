package io.santoku.lifecycle;

import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import java.util.List;
import java.util.Map;

/// What a draft has to do with: all that is registered, the subnets that could be shared, and what was found when
/// components were last looked at.
record Scene(Inventory inventory, List<SliceSubnet> subnets, Map<ComponentId, ComponentCheck> checks) {}
