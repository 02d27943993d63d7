package io.santoku.provisioning;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// A cloud project that is registered at an orchestrator (VIM account, ETSI NFV).
record CloudAccount(
        ResourceId id, ComponentId component, ComponentId vim, String name, ResourceId tenant, boolean optional)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "account";

    @Override
    public Set<ResourceId> needs() {
        return Set.of(tenant);
    }

    @Override
    public String outsideName() {
        return name;
    }

    @Override
    public String title() {
        return "account for %s at %s".formatted(vim.id(), component.id());
    }
}
