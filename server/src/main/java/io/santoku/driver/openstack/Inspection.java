package io.santoku.driver.openstack;

import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver.TenantFacts;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.driver.openstack.Projects.Found;
import io.santoku.driver.openstack.Roles.Role;
import io.santoku.inventory.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at a tenant: which parts of it are there, and what of it outlived its project. Makes nothing, not even by
/// looking.
final class Inspection {
    private final Cloud cloud;
    private final Projects projects;
    private final Roles roles;
    private final SecurityGroups groups;
    private final Quotas quotas;

    Inspection(Cloud cloud, Projects projects, Roles roles, SecurityGroups groups, Quotas quotas) {
        this.cloud = cloud;
        this.projects = projects;
        this.roles = roles;
        this.groups = groups;
        this.quotas = quotas;
    }

    Sight of(String name, Amounts quota, TenantFacts known) {
        Optional<Found> project = projects.lookUpProject(name, known.projectId());
        Optional<Found> user = projects.lookUpUser(name, known.userId());
        if (project.isEmpty()) {
            return withoutProject(name, known, user);
        }
        var differences = new ArrayList<Difference>();
        differences.addAll(identity("project", project, name, known.projectId()));
        differences.addAll(identity("user", user, name, known.userId()));
        String id = project.get().id();
        differences.addAll(roles(id, user));
        differences.addAll(groups.missing(id, name));
        differences.addAll(quotas.tooLow(id, quota));
        return differences.isEmpty() ? new Sight.Same() : new Sight.Different(differences);
    }

    private Sight withoutProject(String name, TenantFacts known, Optional<Found> user) {
        List<Difference> left = leftOf(name, known.projectId());
        if (user.isEmpty() && left.isEmpty()) {
            return new Sight.Gone();
        }
        var differences = new ArrayList<Difference>();
        differences.addAll(identity("project", Optional.empty(), name, known.projectId()));
        differences.addAll(identity("user", user, name, known.userId()));
        differences.addAll(left);
        return new Sight.Different(differences);
    }

    private List<Difference> leftOf(String name, String project) {
        var left = new ArrayList<>(groups.leftOf(project, name));
        if (!project.isEmpty()) {
            left.addAll(quotas.leftOf(project));
            left.addAll(machines(project));
        }
        return left;
    }

    private List<Difference> machines(String project) {
        Call call = Call.get("/servers?all_tenants=1&project_id={project}", project);
        int count = Json.list(cloud.succeed(Service.COMPUTE, call).json(), "servers")
                .size();
        return count == 0 ? List.of() : List.of(new Difference("machines without their project", "none", "" + count));
    }

    private static List<Difference> identity(String what, Optional<Found> found, String name, String known) {
        if (found.isEmpty()) {
            return List.of(new Difference(what, "there", "missing"));
        }
        return Stream.of(
                        new Difference("name of the " + what, name, found.get().name()),
                        new Difference(
                                "id of the " + what,
                                known.isEmpty() ? found.get().id() : known,
                                found.get().id()))
                .filter(difference -> !difference.wanted().equals(difference.seen()))
                .toList();
    }

    private List<Difference> roles(String project, Optional<Found> user) {
        Map<String, List<String>> assigned = roles.assigned(project);
        String administrator = cloud.us().userId();
        var missing = new ArrayList<Difference>();
        user.ifPresent(found -> missing.addAll(
                missing("the user", roles.known().user(), assigned.getOrDefault(found.id(), List.of()))));
        missing.addAll(missing(
                "the administrator", roles.known().administrator(), assigned.getOrDefault(administrator, List.of())));
        return missing;
    }

    private static List<Difference> missing(String whose, List<Role> wanted, List<String> assigned) {
        return wanted.stream()
                .filter(role -> !assigned.contains(role.id()))
                .map(role -> new Difference("role %s of %s".formatted(role.name(), whose), "there", "missing"))
                .toList();
    }
}
