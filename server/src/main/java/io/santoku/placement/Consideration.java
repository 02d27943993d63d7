package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import java.util.List;

/// One cloud, looked at for one network service: chosen or not, what was free then, and why (not).
public record Consideration(ComponentId vim, boolean chosen, Amounts freeBefore, List<String> reasons) {
    public Consideration {
        reasons = List.copyOf(reasons);
    }
}
