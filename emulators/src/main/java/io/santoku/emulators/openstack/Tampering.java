package io.santoku.emulators.openstack;

import io.santoku.emulators.openstack.Belongings.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Changes a tenant directly, without the APIs, as another party would; all parts of a tenant have its name.
final class Tampering {
    private final EmulatedCloud cloud;

    Tampering(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    /// Removes a whole tenant with all its content, or one part of it, and returns the number of objects removed.
    int vanish(String kind, String name) {
        return switch (kind) {
            case "tenant" -> tenant(name);
            case "project" -> each(project(name).stream().toList(), cloud.identity()::removeProject);
            case "user" -> user(name);
            case "roles" -> roles(name);
            case "security-group" ->
                each(groups(name), group -> cloud.networking().remove(group.id()));
            case "security-group-rules" ->
                each(
                        groups(name).stream()
                                .flatMap(group -> group.rules().stream())
                                .toList(),
                        cloud.networking()::removeRule);
            case "quota" -> each(project(name).stream().toList(), this::clearQuotas);
            default ->
                throw new IllegalArgumentException("a cloud has nothing of the kind " + kind
                        + ": try tenant, project, user, roles, security-group, security-group-rules or quota");
        };
    }

    /// Sets compute limits of a project, whatever its usage.
    void limit(String name, Map<String, Integer> limits) {
        limits.keySet().stream()
                .filter(key -> !NovaQuotas.DEFAULTS.containsKey(key))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("there is no quota of " + unknown);
                });
        String project = project(name).orElseThrow(() -> new NoSuchElementException("no project is called " + name));
        cloud.compute().quotas().set(project, limits);
    }

    /// Gives a user another password and ends its tokens, as its operator would.
    void password(String user, String password) {
        User found = cloud.identity()
                .users()
                .named(user)
                .orElseThrow(() -> new NoSuchElementException("no user is called " + user));
        cloud.identity()
                .users()
                .change(found.id(), old -> new User(old.id(), old.name(), password, old.enabled(), old.attributes()));
        cloud.tokens().revokeAll(found.id());
    }

    void leave(String tenant, String word, String name) {
        Kind kind = Stream.of(Kind.values())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing of the kind " + word + " can be left"));
        Optional<String> owner =
                kind == Kind.KEYPAIR ? cloud.identity().users().named(tenant).map(User::id) : project(tenant);
        String id = owner.orElseThrow(() -> new NoSuchElementException("no tenant is called " + tenant));
        cloud.belongings().add(kind, id, name, "", "");
    }

    private int tenant(String name) {
        Optional<String> found = project(name);
        found.ifPresent(project -> {
            cloud.compute().servers().stream()
                    .filter(server -> server.projectId().equals(project))
                    .forEach(server -> cloud.compute().delete(server.id()));
            cloud.networking()
                    .groups(project)
                    .forEach(group -> cloud.networking().remove(group.id()));
            clearQuotas(project);
            cloud.belongings().removeAllOf(project);
            cloud.identity().removeProject(project);
        });
        return found.map(_ -> 1).orElse(0) + user(name);
    }

    private int user(String name) {
        return each(
                cloud.identity().users().named(name).stream().toList(),
                user -> cloud.identity().removeUser(user.id()));
    }

    private int roles(String name) {
        List<Assignment> held = project(name).stream()
                .flatMap(project -> cloud.identity().assignments(project).stream())
                .toList();
        return each(held, cloud.identity()::unassign);
    }

    private void clearQuotas(String project) {
        cloud.compute().quotas().clear(project);
        cloud.networking().quotas().clear(project);
    }

    private Optional<String> project(String name) {
        return cloud.identity().projects().named(name).map(Project::id);
    }

    private List<SecurityGroup> groups(String name) {
        return cloud.networking().groups().stream()
                .filter(group -> group.name().equals(name))
                .toList();
    }

    private static <T> int each(List<T> things, Consumer<T> removal) {
        things.forEach(removal);
        return things.size();
    }
}
