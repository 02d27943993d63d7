package io.santoku.lifecycle;

import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.nest.MappingResult;
import java.util.List;
import java.util.Map;

/// The inputs of a draft besides its request: the mapping of its NEST, the inventory, the subnets that could be shared,
/// and the results of the last checks of components.
record PlanningContext(
        MappingResult mapping,
        Inventory inventory,
        List<SliceSubnet> subnets,
        Map<ComponentId, ComponentCheck> checks) {}
