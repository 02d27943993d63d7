package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.openstack.Projects.Found;
import io.santoku.driver.openstack.SecurityGroups.Group;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Vim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a slice's corner of an OpenStack cloud: a project with a user, roles, a security group and a quota. What was
/// made is found again by its name, which holds the slice's id.
public final class OpenStackVimDriver implements VimDriver {
    private static final TenantFacts NOTHING = new TenantFacts("", "", "");

    private final Cloud cloud;
    private final Projects projects;
    private final Roles roles;
    private final SecurityGroups groups;
    private final Quotas quotas;

    public OpenStackVimDriver(Vim vim, HttpSettings settings) {
        this.cloud = new Cloud(vim, settings);
        this.projects = new Projects(cloud);
        this.roles = new Roles(cloud);
        this.groups = new SecurityGroups(cloud);
        this.quotas = new Quotas(cloud);
    }

    /// What is there of a tenant before it is made or converged.
    private record View(Optional<Found> project, Optional<Found> user, Optional<Group> group, Roles.Played roles) {}

    @Override
    public CloudCapacity capacity() {
        return new Capacity(cloud).read();
    }

    @Override
    public Optional<TenantFacts> findTenant(String name) {
        return projects.findProject(name)
                .flatMap(project -> projects.findUser(name).map(user -> new TenantFacts(project, user, name)));
    }

    @Override
    public TenantFacts ensureTenant(TenantOrder order, @Nullable TenantFacts known) {
        String name = order.name();
        TenantFacts before = known == null ? NOTHING : known;
        View view = look(name, before);
        String project = view.project()
                .map(found -> projects.renamedProject(found, name))
                .orElseGet(() -> projects.createProject(name));
        String user = ensureUser(order, project, view.user(), before);
        view.roles().user().forEach(role -> roles.assign(project, user, role));
        view.roles()
                .administrator()
                .forEach(role -> roles.assign(project, cloud.us().userId(), role));
        quotas.set(project, order.quota());
        groups.open(project, view.group().orElseGet(() -> groups.create(project, name)));
        given(before.projectId()).filter(old -> !old.equals(project)).ifPresent(this::sweepVanished);
        return new TenantFacts(project, user, name);
    }

    @Override
    public void removeTenant(String name, @Nullable TenantFacts known) {
        if (known == null || !remove(given(known.projectId()), given(known.userId()))) {
            // what was made again after it had vanished has other ids, which may never have been told
            remove(projects.findProject(name), projects.findUser(name));
            groups.removeNamed(name);
        }
    }

    @Override
    public Sight observeTenant(String name, Amounts quota, @Nullable TenantFacts known) {
        return new Inspection(cloud, projects, roles, groups, quotas).of(name, quota, known == null ? NOTHING : known);
    }

    @Override
    public List<Trace> traces(Predicate<String> ours) {
        Map<String, Trace> byName = new LinkedHashMap<>();
        // a user has the name of its project, and shows only without it
        Stream.concat(projects.allProjects().stream(), projects.allUsers().stream())
                .filter(found -> ours.test(found.name()))
                .forEach(found ->
                        byName.putIfAbsent(found.name(), new Trace(Trace.Kind.TENANT, found.name(), found.id())));
        return List.copyOf(byName.values());
    }

    private View look(String name, TenantFacts known) {
        Optional<Found> project = projects.lookUpProject(name, known.projectId());
        return new View(
                project,
                projects.lookUpUser(name, known.userId()),
                project.flatMap(found -> groups.find(found.id(), name)),
                roles.known());
    }

    /// A user that nobody remembers making has a password that nobody remembers setting.
    private String ensureUser(TenantOrder order, String project, Optional<Found> found, TenantFacts known) {
        if (found.isEmpty()) {
            return projects.createUser(order.name(), order.password(), project);
        }
        String user = projects.renamedUser(found.get(), order.name());
        if (!user.equals(known.userId())) {
            projects.setPassword(user, order.password());
        }
        return user;
    }

    /// Machines may have outlived the project, and hold its group: that is seen when all is removed.
    private void sweepVanished(String project) {
        try {
            sweep(project);
        } catch (DriverException held) {
            if (!(held.fault() instanceof Conflict)) {
                throw held;
            }
        }
    }

    private void sweep(String project) {
        groups.removeAll(project);
        quotas.removeAll(project);
    }

    /// The project goes last: with it goes the only way to find what is in it. False when not both were there.
    private boolean remove(Optional<String> project, Optional<String> user) {
        project.ifPresent(this::sweep);
        boolean hadUser = user.map(projects::removeUser).orElse(false);
        return project.map(projects::removeProject).orElse(false) && hadUser;
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }
}
