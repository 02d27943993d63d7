package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import java.util.List;

/// One cloud that was considered for one network service: whether it was chosen, the capacity that was free before, and
/// the reasons.
public record Consideration(ComponentId vim, boolean chosen, Amounts freeBefore, List<String> reasons) {
    public Consideration {
        reasons = List.copyOf(reasons);
    }
}
