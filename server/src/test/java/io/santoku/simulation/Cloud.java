package io.santoku.simulation;

import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.simulation.World.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A cloud of the simulated world: a tenant is a project and a user in it, made and removed one after the other.
record Cloud(Components components, ComponentId id) implements VimDriver {
    private static final String USER = "user of ";

    @Override
    public CloudCapacity capacity() {
        throw new UnsupportedOperationException("clouds keep their size");
    }

    @Override
    public Optional<TenantFacts> findTenant(String name) {
        return components.look(name(name), Verb.OBSERVE).map(_ -> facts(name));
    }

    @Override
    public TenantFacts ensureTenant(TenantOrder order, @Nullable TenantFacts known) {
        Name project = name(order.name());
        Name user = name(USER + order.name());
        if (components.look(project, Verb.APPLY).isEmpty()) {
            components.makeOne(project, "");
        }
        components.makeOne(user, order.name());
        return facts(order.name());
    }

    @Override
    public void removeTenant(String name, @Nullable TenantFacts known) {
        components.fates().beforeRemoval(name(name));
        components.takeAll(name(USER + name));
        components.takeAll(name(name));
    }

    @Override
    public Sight observeTenant(String name, Amounts quota, @Nullable TenantFacts known) {
        Sight project = components.sight(name(name));
        return project.isThere() ? project : components.sight(name(USER + name));
    }

    @Override
    public List<Trace> traces(Predicate<String> ours) {
        return components.traces(Trace.Kind.TENANT, Kind.TENANT, id, ours);
    }

    /// The tenant that a thing of this name belongs to.
    static String tenant(String name) {
        return name.startsWith(USER) ? name.substring(USER.length()) : name;
    }

    /// The user of the tenant of this name.
    static Name user(Name tenant) {
        return new Name(tenant.kind(), tenant.component(), USER + tenant.name());
    }

    private Name name(String name) {
        return new Name(Kind.TENANT, id.id(), name);
    }

    private static TenantFacts facts(String name) {
        return new TenantFacts("project-" + name, "user-" + name, "group-" + name);
    }
}
