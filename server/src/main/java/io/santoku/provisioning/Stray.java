package io.santoku.provisioning;

import io.santoku.driver.Trace;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// A thing that a component has under a name of ours and that no slice holds; `needs` are the strays that it depends
/// on.
record Stray(ResourceId id, ComponentId component, Trace trace, Set<ResourceId> needs) implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "stray";

    public Stray {
        needs = Set.copyOf(needs);
    }

    static ResourceId idOf(ComponentId component, Trace trace) {
        return ResourceId.of(
                KIND, "%s/%s/%s".formatted(component.id(), trace.kind().words().replace(' ', '-'), trace.name()));
    }

    @Override
    public boolean optional() {
        return false;
    }

    @Override
    public String outsideName() {
        return trace.name();
    }

    @Override
    public String title() {
        return "%s %s at %s".formatted(trace.kind().words(), trace.name(), component.id());
    }
}
