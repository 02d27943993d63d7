package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.openstack.Leftovers.Thing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes tenants away with what was made for them. Services that the cloud has not any more are left out: a project
/// does not stay for their sake.
final class Demolition {
    private final Cloud cloud;
    private final Projects projects;
    private final SecurityGroups groups;
    private final Quotas quotas;
    private final Leftovers leftovers;

    Demolition(Cloud cloud, Projects projects, SecurityGroups groups, Quotas quotas) {
        this.cloud = cloud;
        this.projects = projects;
        this.groups = groups;
        this.quotas = quotas;
        this.leftovers = new Leftovers(cloud);
    }

    /// By `known` ids without looking, and by name what was not there under them: what was made again after it had
    /// vanished has other ids, which may never have been told.
    void remove(String name, ProjectFacts known) {
        known.formerProjects().forEach(project -> clear(project, ""));
        if (remove(given(known.projectId()), given(known.userId()))) {
            return;
        }
        remove(projects.findProject(name), projects.findUser(name));
        Set<String> without = new LinkedHashSet<>(groups.projectsWith(name));
        without.forEach(project -> clear(project, ""));
    }

    /// What a project that is gone left behind is taken away, whatever the operator said of leftovers: nobody can use
    /// it any more.
    void clear(String project, String user) {
        List<Thing> things = leftovers.of(project, user);
        if (!things.isEmpty()) {
            empty(project, user, things);
        }
        groups.removeAll(project);
        quotas.removeAll(project);
    }

    private void empty(String project, String user, List<Thing> things) {
        if (!cloud.settings().removesLeftovers() && projects.hasProject(project)) {
            throw conflict("in project %s there is still %s; take it away, or let `config.%s` be `remove`"
                    .formatted(project, Leftovers.words(things), CloudSettings.LEFTOVERS));
        }
        leftovers.remove(project, things);
        List<Thing> rest = leftovers.of(project, user);
        if (!rest.isEmpty()) {
            throw conflict("in project %s there is still %s, whose removal is under way"
                    .formatted(project, Leftovers.words(rest)));
        }
    }

    private static DriverException conflict(String detail) {
        return new DriverException("DELETE /v3/projects/{project}", new Conflict(detail));
    }

    /// The project goes last: with it goes the only way to find what is in it. False when not both were there.
    private boolean remove(Optional<String> project, Optional<String> user) {
        project.ifPresent(id -> clear(id, user.orElse("")));
        boolean hadUser = user.map(projects::removeUser).orElse(false);
        return project.map(projects::removeProject).orElse(false) && hadUser;
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }
}
