package io.santoku.emulators.openstack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The users, projects, roles and role assignments of a cloud.
final class Identity {
    private final Registry<Project> projects = new Registry<>();
    private final Registry<User> users = new Registry<>();
    private final Registry<Role> roles = new Registry<>();
    private final Map<String, Set<Assignment>> assignments = new ConcurrentHashMap<>();
    private final Set<Object> origin;
    private final String cloud;

    Identity(String cloud, CloudSpec spec) {
        this.cloud = cloud;
        CloudVariant.USUAL.roles().forEach(role -> roles.add(role(role)));
        var project = new Project(
                Ids.hexFor(cloud, "project", spec.administrator().project()),
                spec.administrator().project(),
                true,
                Map.of());
        var user = new User(
                Ids.hexFor(cloud, "user", spec.administrator().user()),
                spec.administrator().user(),
                spec.administrator().password(),
                true,
                Map.of());
        projects.add(project);
        users.add(user);
        var rule = new Assignment(
                user.id(), project.id(), roles.named("admin").orElseThrow().id());
        assign(rule);
        origin = Stream.concat(
                        Stream.of(project.id(), user.id(), rule),
                        roles.all().stream().map(Role::id))
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    }

    Registry<Project> projects() {
        return projects;
    }

    Registry<User> users() {
        return users;
    }

    Registry<Role> roles() {
        return roles;
    }

    /// Replaces the roles by these and `admin`, which is the administrator's role.
    void callRoles(List<String> names) {
        roles.all().stream()
                .filter(role -> !role.name().equals("admin") && !names.contains(role.name()))
                .forEach(role -> roles.remove(role.id()));
        names.stream().map(this::role).filter(roles::add).map(Role::id).forEach(origin::add);
    }

    private Role role(String name) {
        return new Role(Ids.hexFor(cloud, "role", name), name);
    }

    /// Whether the cloud started with this id or assignment.
    boolean isOriginal(Object idOrAssignment) {
        return origin.contains(idOrAssignment);
    }

    void assign(Assignment assignment) {
        assignments.compute(assignment.projectId(), (_, held) -> {
            var more = new LinkedHashSet<Assignment>(held == null ? Set.of() : held);
            more.add(assignment);
            return more;
        });
    }

    /// Returns false when the assignment did not exist.
    boolean unassign(Assignment assignment) {
        boolean held = isAssigned(assignment);
        dropAssignments(assignment.projectId(), assignment::equals);
        return held;
    }

    boolean isAssigned(Assignment assignment) {
        return assignments(assignment.projectId()).contains(assignment);
    }

    Set<Assignment> assignments(String projectId) {
        return assignments.getOrDefault(projectId, Set.of());
    }

    List<Assignment> assignments() {
        return assignments.values().stream().flatMap(Set::stream).toList();
    }

    /// The roles of a user on a project, including implied ones.
    List<Role> rolesOf(String userId, String projectId) {
        return assignments(projectId).stream()
                .filter(assignment -> assignment.userId().equals(userId))
                .flatMap(assignment -> roles.find(assignment.roleId()).stream())
                .flatMap(role -> role.implied().stream())
                .distinct()
                .flatMap(name -> roles.named(name).stream())
                .toList();
    }

    /// Removes a project with its assignments, but without its other objects; false when it did not exist.
    boolean removeProject(String id) {
        assignments.remove(id);
        return projects.remove(id);
    }

    /// Removes a user with its assignments; false when it did not exist.
    boolean removeUser(String id) {
        assignments
                .keySet()
                .forEach(project ->
                        dropAssignments(project, held -> held.userId().equals(id)));
        return users.remove(id);
    }

    private void dropAssignments(String projectId, Predicate<Assignment> which) {
        assignments.computeIfPresent(projectId, (_, held) -> {
            var less = new LinkedHashSet<>(held);
            less.removeIf(which);
            return less.isEmpty() ? null : less;
        });
    }
}
