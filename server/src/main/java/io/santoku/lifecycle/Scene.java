package io.santoku.lifecycle;

import io.santoku.inventory.Inventory;
import java.util.List;

/// What a draft has to do with: all that is registered, and the subnets that could be shared.
record Scene(Inventory inventory, List<SliceSubnet> subnets) {}
