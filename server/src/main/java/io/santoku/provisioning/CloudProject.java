package io.santoku.provisioning;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Set;

/// A cloud project (OpenStack: project; Kubernetes: namespace) of one slice on one cloud, limited by a quota.
record CloudProject(ResourceId id, ComponentId component, String name, Amounts quota, boolean optional)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "tenant";

    @Override
    public Set<ResourceId> needs() {
        return Set.of();
    }

    @Override
    public String outsideName() {
        return name;
    }

    @Override
    public List<String> changesFrom(Resource held) {
        return held instanceof CloudProject before
                ? quota.changesFrom(before.quota).stream()
                        .map(change -> "quota of " + change)
                        .toList()
                : List.of();
    }

    @Override
    public String title() {
        return "tenant on " + component.id();
    }
}
