package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverType;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.openstack.Projects.Found;
import io.santoku.driver.openstack.SecurityGroups.Group;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a slice's project in an OpenStack cloud, with a user, roles, a security group and a quota. They are found
/// again by their name, which holds the slice's id.
final class OpenStackVimDriver implements VimDriver {
    /// Describes the type `openstack` and its settings.
    static final DriverType TYPE = OpenStackSettings.TYPE;

    private static final ProjectFacts NOTHING = new ProjectFacts("", "", "");

    private final Cloud cloud;
    private final Projects projects;
    private final KeystoneRoles roles;
    private final SecurityGroups groups;
    private final Quotas quotas;
    private final Inspection inspection;
    private final Demolition demolition;
    private final List<String> tags;

    OpenStackVimDriver(Vim vim, HttpSettings settings) {
        this.cloud = new Cloud(vim, settings);
        this.projects = new Projects(cloud);
        this.roles = new KeystoneRoles(cloud);
        this.groups = new SecurityGroups(cloud);
        this.quotas = new Quotas(cloud);
        this.inspection = new Inspection(cloud, projects, roles, groups, quotas);
        this.demolition = new Demolition(cloud, projects, groups, quotas);
        this.tags = List.of("santoku", "santoku-vim-" + vim.id().id());
    }

    /// The parts of a project that are there before it is made or converged.
    private record View(Optional<Found> project, Optional<Found> user, Optional<Group> group) {}

    @Override
    public List<CheckItem> examine() {
        return Stream.concat(new Versions(cloud).items().stream(), cloud.appearance().stream())
                .toList();
    }

    @Override
    public Optional<SystemIdentity> identity() {
        return Optional.of(cloud.identity());
    }

    @Override
    public CloudCapacity capacity() {
        cloud.greet();
        roles.refresh();
        return new Capacity(cloud).read();
    }

    @Override
    public Optional<ProjectFacts> findProject(String name) {
        return projects.findProject(name)
                .flatMap(project -> projects.findUser(name).map(user -> new ProjectFacts(project, user, name)));
    }

    @Override
    public ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known) {
        String name = order.name();
        ProjectFacts before = known == null ? NOTHING : known;
        View view = look(name, before);
        String project = view.project()
                .map(found -> projects.restoredProject(found, name))
                .orElseGet(() -> projects.createProject(name, tags));
        String user = ensureUser(order, project, view.user(), before);
        roles.give(project, user);
        if (view.project().isPresent()) {
            roles.withdrawOthers(project, user);
        }
        quotas.set(project, order.quota());
        groups.converge(project, view.group().orElseGet(() -> groups.create(project, name)));
        return new ProjectFacts(project, user, name, stillFull(before, project));
    }

    @Override
    public void removeProject(String name, @Nullable ProjectFacts known) {
        demolition.remove(name, known == null ? NOTHING : known);
    }

    @Override
    public Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known) {
        return inspection.of(name, quota, known == null ? NOTHING : known);
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        Map<String, Trace> byName = new LinkedHashMap<>();
        // one trace for each name: a user or a security group counts only where there is no project of its name
        Stream.of(projects.allProjects(), projects.allUsers(), groups())
                .flatMap(List::stream)
                .filter(found -> ours.test(found.name()))
                .forEach(found ->
                        byName.putIfAbsent(found.name(), new Trace(Trace.Kind.TENANT, found.name(), found.id())));
        return new Listing.Complete(List.copyOf(byName.values()));
    }

    private List<Found> groups() {
        var all = new ArrayList<Found>();
        if (cloud.has(Service.NETWORK)) {
            groups.namesByProject()
                    .forEach((project, names) -> names.forEach(name -> all.add(new Found(project, name, true))));
        }
        return all;
    }

    private View look(String name, ProjectFacts known) {
        cloud.require(Service.NETWORK);
        roles.known();
        Optional<Found> project = projects.lookUpProject(name, known.projectId());
        return new View(
                project,
                projects.lookUpUser(name, known.userId()),
                project.flatMap(found -> groups.find(found.id(), name)));
    }

    /// A user whose id we do not know has a password that we do not know: it is set again.
    private String ensureUser(ProjectOrder order, String project, Optional<Found> found, ProjectFacts known) {
        if (found.isEmpty()) {
            return projects.createUser(order.name(), order.password(), project);
        }
        String user = projects.restoredUser(found.get(), order.name());
        if (!user.equals(known.userId())) {
            projects.setPassword(user, order.password());
        }
        return user;
    }

    /// The vanished projects that could not be emptied: they are remembered until nothing is left in them.
    private List<String> stillFull(ProjectFacts before, String project) {
        return Stream.concat(before.formerProjects().stream(), Stream.of(before.projectId()))
                .filter(former -> !former.isEmpty() && !former.equals(project))
                .distinct()
                .filter(former -> !cleared(former))
                .toList();
    }

    private boolean cleared(String former) {
        try {
            demolition.clear(former, "");
            return true;
        } catch (DriverException held) {
            if (!(held.fault() instanceof Conflict)) {
                throw held;
            }
            return false;
        }
    }
}
