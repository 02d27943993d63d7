package io.santoku.driver.openstack;

import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.openstack.KeystoneRoles.Assignment;
import io.santoku.driver.openstack.KeystoneRoles.Role;
import io.santoku.driver.openstack.Projects.Found;
import io.santoku.inventory.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at a project: which parts of it are there, and what outlived it. Makes nothing, not even as a side effect of
/// looking.
final class Inspection {
    private final Cloud cloud;
    private final Projects projects;
    private final KeystoneRoles roles;
    private final SecurityGroups groups;
    private final Quotas quotas;
    private final Leftovers leftovers;

    Inspection(Cloud cloud, Projects projects, KeystoneRoles roles, SecurityGroups groups, Quotas quotas) {
        this.cloud = cloud;
        this.projects = projects;
        this.roles = roles;
        this.groups = groups;
        this.quotas = quotas;
        this.leftovers = new Leftovers(cloud);
    }

    Sight of(String name, Amounts quota, ProjectFacts known) {
        Optional<Found> project = projects.lookUpProject(name, known.projectId());
        Optional<Found> user = projects.lookUpUser(name, known.userId());
        var differences = new ArrayList<Difference>();
        known.formerProjects().forEach(former -> differences.addAll(leftOf("", former)));
        if (project.isEmpty()) {
            return withoutProject(name, known, user, differences);
        }
        differences.addAll(identity("project", project, name, known.projectId()));
        differences.addAll(identity("user", user, name, known.userId()));
        String id = project.get().id();
        differences.addAll(roles(id, user));
        differences.addAll(groups.differences(id, name));
        differences.addAll(quotas.differences(id, quota));
        if (!known.projectId().isEmpty() && !known.projectId().equals(id)) {
            differences.addAll(leftOf("", known.projectId()));
            return new Sight.Lost("project", differences);
        }
        return differences.isEmpty() ? new Sight.Same() : new Sight.Different(differences);
    }

    /// Lists the remains first: after a removal, people look for them.
    private Sight withoutProject(String name, ProjectFacts known, Optional<Found> user, List<Difference> former) {
        var differences = new ArrayList<>(former);
        differences.addAll(leftOf(name, known.projectId()));
        if (user.isEmpty() && differences.isEmpty()) {
            return new Sight.Gone();
        }
        differences.addAll(identity("user", user, name, known.userId()));
        return new Sight.Lost("project", differences);
    }

    private List<Difference> leftOf(String name, String project) {
        var left = new ArrayList<Difference>();
        if (!project.isEmpty()) {
            leftovers
                    .of(project, "")
                    .forEach(
                            thing -> left.add(new Difference(thing.words() + " without its project", "none", "there")));
        }
        left.addAll(groups.leftOf(project, name));
        if (!project.isEmpty()) {
            left.addAll(quotas.leftOf(project));
        }
        return left;
    }

    private static List<Difference> identity(String what, Optional<Found> found, String name, String known) {
        if (found.isEmpty()) {
            return List.of(new Difference(what, "there", "missing"));
        }
        return Stream.of(
                        new Difference(what, "enabled", found.get().enabled() ? "enabled" : "disabled"),
                        new Difference("name of the " + what, name, found.get().name()),
                        new Difference(
                                "id of the " + what,
                                known.isEmpty() ? found.get().id() : known,
                                found.get().id()))
                .filter(difference -> !difference.wanted().equals(difference.seen()))
                .toList();
    }

    private List<Difference> roles(String project, Optional<Found> user) {
        List<Assignment> assigned = roles.assignments(project);
        var differences = new ArrayList<Difference>();
        user.ifPresent(
                found -> differences.addAll(missing("the user", roles.known().user(), found.id(), assigned)));
        differences.addAll(missing(
                "the administrator", roles.known().administrator(), cloud.us().userId(), assigned));
        roles.strangers(assigned, user.map(Found::id).orElse("")).stream()
                .map(one -> "role of the administrator for %s %s".formatted(one.kind(), one.who()))
                .forEach(what -> differences.add(new Difference(what, "none", "there")));
        return differences;
    }

    private static List<Difference> missing(String whose, List<Role> wanted, String who, List<Assignment> assigned) {
        return wanted.stream()
                .filter(role -> assigned.stream()
                        .noneMatch(one -> one.who().equals(who) && one.role().equals(role.id())))
                .map(role -> new Difference("role %s of %s".formatted(role.name(), whose), "there", "missing"))
                .toList();
    }
}
