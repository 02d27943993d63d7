package io.santoku.provisioning;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Set;

/// A slice's claim on a shared network function: on the subnet that is one instance of the function.
record FunctionClaim(ResourceId id, ComponentId component, SubnetId subnet, SliceId slice) implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "claim";

    @Override
    public Set<ResourceId> needs() {
        return Set.of();
    }

    @Override
    public boolean optional() {
        return false;
    }

    @Override
    public String outsideName() {
        return subnet.value();
    }

    /// The component's answer already is the reason of the shared instance.
    @Override
    public String blame(String sentence, String detail) {
        return detail;
    }

    @Override
    public String title() {
        return "share of function " + component.id();
    }
}
