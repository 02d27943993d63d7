package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.openstack.Leftovers.Thing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Removes projects with everything that was made for them. Services that the cloud no longer has are left out, so that
/// a project does not stay because of them.
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

    /// Removes by `known` ids without looking, and then by name if not everything was there under these ids: a project
    /// that was made again after it had vanished has other ids, which may never have been reported.
    void remove(String name, ProjectFacts known) {
        known.formerProjects().forEach(project -> clear(project, ""));
        if (remove(given(known.projectId()), given(known.userId()))) {
            return;
        }
        remove(projects.findProject(name), projects.findUser(name));
        Set<String> without = new LinkedHashSet<>(groups.projectsWith(name));
        without.forEach(project -> clear(project, ""));
    }

    /// Removes the contents of a project. Those of a project that is gone are removed whatever the operator's setting
    /// for leftovers is: nobody can use them any more.
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

    /// Removes the project last, because its contents can be found only through it. False when not both were there.
    private boolean remove(Optional<String> project, Optional<String> user) {
        project.ifPresent(id -> clear(id, user.orElse("")));
        boolean hadUser = user.map(projects::removeUser).orElse(false);
        return project.map(projects::removeProject).orElse(false) && hadUser;
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }
}
