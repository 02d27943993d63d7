package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds, makes and removes Keystone's projects and users, whose names are unique within our domain.
final class Projects {
    private final Cloud cloud;

    Projects(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A project or user, which somebody may have renamed.
    record Found(String id, String name, boolean enabled) {}

    Optional<String> findProject(String name) {
        return find("projects", name).map(Found::id);
    }

    Optional<String> findUser(String name) {
        return find("users", name).map(Found::id);
    }

    /// Finds a project by its name, else by the id that it had before.
    Optional<Found> lookUpProject(String name, String known) {
        return find("projects", name).or(() -> read("project", known));
    }

    /// Finds a user by its name, else by the id that it had before.
    Optional<Found> lookUpUser(String name, String known) {
        return find("users", name).or(() -> read("user", known));
    }

    /// All projects of our domain, in one call unless Keystone truncates its lists.
    List<Found> allProjects() {
        return all("projects");
    }

    /// All users of our domain, in one call unless Keystone truncates its lists.
    List<Found> allUsers() {
        return all("users");
    }

    private List<Found> all(String collection) {
        return new KeystoneLists(cloud)
                .all(collection, domain()).stream().map(Projects::found).toList();
    }

    /// Renames the project to `name` and enables it where necessary, and returns its id.
    String restoredProject(Found project, String name) {
        return restored("project", project, name);
    }

    /// Renames the user to `name` and enables it where necessary, and returns its id.
    String restoredUser(Found user, String name) {
        return restored("user", user, name);
    }

    boolean hasProject(String id) {
        return read("project", id).isPresent();
    }

    String createProject(String name, List<String> tags) {
        Map<String, Object> project = Map.of(
                "name",
                name,
                "domain_id",
                domain(),
                "description",
                "Made by Santoku for a network slice",
                "tags",
                tags,
                "enabled",
                true);
        return create("project", project).orElseGet(() -> taken("projects", name));
    }

    String createUser(String name, Secret password, String project) {
        Map<String, Object> user = Map.of(
                "name",
                name,
                "domain_id",
                domain(),
                "password",
                password.reveal(),
                "default_project_id",
                project,
                "enabled",
                true);
        return create("user", user).orElseGet(() -> {
            String taken = taken("users", name);
            setPassword(taken, password);
            return taken;
        });
    }

    void setPassword(String user, Secret password) {
        var change = Map.of("user", Map.of("password", password.reveal(), "enabled", true));
        cloud.succeed(Service.IDENTITY, Call.patch("/v3/users/{user}", change, user));
    }

    /// Removes a project; false when it was gone already.
    boolean removeProject(String project) {
        return cloud.remove(Service.IDENTITY, Call.delete("/v3/projects/{project}", project));
    }

    /// Removes a user; false when it was gone already.
    boolean removeUser(String user) {
        return cloud.remove(Service.IDENTITY, Call.delete("/v3/users/{user}", user));
    }

    private Optional<Found> find(String collection, String name) {
        Call call = Call.get("/v3/" + collection + "?name={name}&domain_id={domain}", name, domain());
        return list(collection, call).stream()
                .filter(found -> found.name().equals(name) && !found.id().isEmpty())
                .findFirst();
    }

    private Optional<Found> read(String kind, String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return cloud.find(Service.IDENTITY, Call.get("/v3/" + kind + "s/{id}", id))
                .map(body -> found(body.path(kind)));
    }

    private List<Found> list(String collection, Call call) {
        return Json.list(cloud.succeed(Service.IDENTITY, call).json(), collection).stream()
                .map(Projects::found)
                .toList();
    }

    private static Found found(JsonNode object) {
        return new Found(
                Json.text(object, "id"),
                Json.text(object, "name"),
                object.path("enabled").asBoolean(true));
    }

    private String restored(String kind, Found object, String name) {
        if (!object.name().equals(name) || !object.enabled()) {
            var change = Map.of(kind, Map.of("name", name, "enabled", true));
            cloud.succeed(Service.IDENTITY, Call.patch("/v3/" + kind + "s/{id}", change, object.id()));
        }
        return object.id();
    }

    private String domain() {
        return cloud.us().domainId();
    }

    /// Makes the object and returns its id; empty when the name is taken.
    private Optional<String> create(String kind, Map<String, Object> object) {
        Answer answer = cloud.send(Service.IDENTITY, Call.post("/v3/" + kind + "s", Map.of(kind, object)));
        if (answer.status() == 409) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw OpenStackFaults.of(answer);
        }
        return Optional.of(answer.text("/" + kind + "/id"));
    }

    /// Finds an object that was made after we looked: by an attempt whose answer was lost, or by one that runs at the
    /// same time.
    private String taken(String collection, String name) {
        var fault = new Conflict("the name %s is taken, and nothing is found by it".formatted(name));
        return find(collection, name)
                .map(Found::id)
                .orElseThrow(() -> new DriverException("POST /v3/" + collection, fault));
    }
}
