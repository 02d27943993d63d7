package io.santoku.simulation;

import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.simulation.World.Name;
import io.santoku.simulation.World.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cloud of the simulated world: a tenant is a project and a user in it, made and removed one after the other. What
/// ran in a project that vanished remains, and only the id of the project leads to it.
record Cloud(Components components, ComponentId id) implements VimDriver {
    private static final String USER = "user of ";
    private static final String REMAINS = "remains of ";

    @Override
    public CloudCapacity capacity() {
        throw new UnsupportedOperationException("clouds keep their size");
    }

    @Override
    public Optional<ProjectFacts> findProject(String name) {
        return components.look(name(name), Verb.OBSERVE).map(seen -> facts(name, seen.id(), List.of()));
    }

    @Override
    public ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known) {
        Name project = name(order.name());
        Optional<Seen> there = components.look(project, Verb.APPLY);
        Seen seen = there.filter(one -> !one.altered()).orElseGet(() -> components.makeOne(project, ""));
        List<String> former = remaining(order.name(), seen.id(), known);
        former.forEach(lost -> components.takeAll(remains(id, lost, order.name())));
        components.makeOne(name(USER + order.name()), order.name());
        return facts(order.name(), seen.id(), former);
    }

    /// The projects that it had, and in which something is left.
    private List<String> remaining(String name, String project, @Nullable ProjectFacts known) {
        return known == null
                ? List.of()
                : projects(known)
                        .filter(one -> !one.equals(project))
                        .filter(one -> components
                                .look(remains(id, one, name), Verb.APPLY)
                                .isPresent())
                        .toList();
    }

    private static Stream<String> projects(ProjectFacts known) {
        return Stream.concat(Stream.of(known.projectId()), known.formerProjects().stream());
    }

    @Override
    public void removeProject(String name, @Nullable ProjectFacts known) {
        components.fates().beforeRemoval(name(name));
        components.takeAll(name(USER + name));
        components.takeAll(name(name));
        if (known != null) {
            projects(known).forEach(project -> components.takeAll(remains(id, project, name)));
        }
    }

    @Override
    public Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known) {
        return components.plant().sights().apply(seen(name, known));
    }

    private Sight seen(String name, @Nullable ProjectFacts known) {
        Optional<Seen> project = components.look(name(name), Verb.OBSERVE);
        boolean hasUser = components.look(name(USER + name), Verb.OBSERVE).isPresent();
        var left = new ArrayList<Sight.Difference>();
        if (known != null) {
            projects(known)
                    .filter(one -> components
                            .look(remains(id, one, name), Verb.OBSERVE)
                            .isPresent())
                    .forEach(one -> left.add(new Sight.Difference("machines of " + one, "gone", "there")));
        }
        if (project.isEmpty() && !hasUser && left.isEmpty()) {
            return new Sight.Gone();
        }
        boolean isAnother = known != null
                && project.filter(seen -> seen.id().equals(known.projectId())).isEmpty();
        if (project.isEmpty() || isAnother) {
            return new Sight.Lost("project", left);
        }
        if (project.get().altered()) {
            left.add(new Sight.Difference("quota of cores", "1", "0"));
        }
        if (!hasUser) {
            left.add(new Sight.Difference("user", "there", "gone"));
        }
        return left.isEmpty() ? new Sight.Same() : new Sight.Different(left);
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        List<Trace> projects = components.traces(Trace.Kind.TENANT, Kind.TENANT, id, ours);
        List<Trace> users = components.traces(
                Trace.Kind.TENANT, Kind.TENANT, id, name -> name.startsWith(USER) && ours.test(tenant(name)));
        return new Listing.Complete(Stream.concat(
                        projects.stream(),
                        users.stream()
                                .map(user -> new Trace(user.kind(), tenant(user.name()), user.id()))
                                .filter(user -> projects.stream()
                                        .noneMatch(project -> project.name().equals(user.name()))))
                .toList());
    }

    /// The tenant that a thing of this name belongs to.
    static String tenant(String name) {
        if (name.startsWith(REMAINS)) {
            return name.substring(name.indexOf(" in ") + " in ".length());
        }
        return name.startsWith(USER) ? name.substring(USER.length()) : name;
    }

    /// Whether a thing of this name is a project.
    static boolean isProject(Name name) {
        return name.kind() == Kind.TENANT && tenant(name.name()).equals(name.name());
    }

    /// Whether a thing of this name is what remains of a project.
    static boolean areRemains(Name name) {
        return name.kind() == Kind.TENANT && name.name().startsWith(REMAINS);
    }

    /// Whether it is the thing of that name, or of the tenant of that name.
    static boolean belongsTo(Name one, Name tenant) {
        return one.kind() == tenant.kind()
                && one.component().equals(tenant.component())
                && tenant(one.name()).equals(tenant.name());
    }

    /// The user of the tenant of this name.
    static Name user(Name tenant) {
        return new Name(tenant.kind(), tenant.component(), USER + tenant.name());
    }

    /// What ran in the project of this id, which the tenant of this name was.
    static Name remains(ComponentId cloud, String project, String tenant) {
        return new Name(Kind.TENANT, Place.system(cloud.id()), REMAINS + project + " in " + tenant);
    }

    private Name name(String name) {
        return new Name(Kind.TENANT, Place.system(id.id()), name);
    }

    private static ProjectFacts facts(String name, String project, List<String> former) {
        return new ProjectFacts(project, "user-" + name, "group-" + name, former);
    }
}
