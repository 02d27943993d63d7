package io.santoku.driver.openstack;

import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.openstack.SecurityGroups.Group;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes a slice's corner of an OpenStack cloud: a project with a user, roles, a security group and a quota. What was
/// made is found again by its name, which holds the slice's id.
public final class OpenStackVimDriver implements VimDriver {
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
    private record View(Optional<String> project, Optional<String> user, Optional<Group> group, Roles.Played roles) {}

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
        View view = look(name);
        String project = view.project().orElseGet(() -> projects.createProject(name));
        String user = ensureUser(order, project, view.user(), known);
        view.roles().user().forEach(role -> roles.assign(project, user, role));
        view.roles()
                .administrator()
                .forEach(role -> roles.assign(project, cloud.us().userId(), role));
        quotas.set(project, order.quota());
        groups.open(project, view.group().orElseGet(() -> groups.create(project, name)));
        return new TenantFacts(project, user, name);
    }

    @Override
    public void removeTenant(String name, @Nullable TenantFacts known) {
        if (known == null) {
            remove(projects.findProject(name), projects.findUser(name));
            return;
        }
        remove(given(known.projectId()), given(known.userId()));
    }

    @Override
    public Sight observeTenant(String name, Amounts quota, @Nullable TenantFacts known) {
        boolean isThere = projects.findProject(name).isPresent()
                || projects.findUser(name).isPresent();
        return isThere ? new Sight.Same() : new Sight.Gone();
    }

    @Override
    public List<Trace> traces(Predicate<String> ours) {
        return List.of();
    }

    private View look(String name) {
        Optional<String> project = projects.findProject(name);
        return new View(
                project, projects.findUser(name), project.flatMap(found -> groups.find(found, name)), roles.known());
    }

    /// A user that nobody remembers making has a password that nobody remembers setting.
    private String ensureUser(TenantOrder order, String project, Optional<String> found, @Nullable TenantFacts known) {
        if (found.isEmpty()) {
            return projects.createUser(order.name(), order.password(), project);
        }
        if (known == null) {
            projects.setPassword(found.get(), order.password());
        }
        return found.get();
    }

    /// The project goes last: with it goes the only way to find what is in it.
    private void remove(Optional<String> project, Optional<String> user) {
        project.ifPresent(groups::removeAll);
        project.ifPresent(quotas::removeAll);
        user.ifPresent(projects::removeUser);
        project.ifPresent(projects::removeProject);
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }
}
