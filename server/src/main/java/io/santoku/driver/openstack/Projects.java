package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Secret;
import java.util.Map;
import java.util.Optional;

/// Keystone's projects and users: both have unique names within our domain.
final class Projects {
    private final Cloud cloud;

    Projects(Cloud cloud) {
        this.cloud = cloud;
    }

    Optional<String> findProject(String name) {
        return find("projects", name);
    }

    Optional<String> findUser(String name) {
        return find("users", name);
    }

    String createProject(String name) {
        Map<String, Object> project = Map.of(
                "name",
                name,
                "domain_id",
                cloud.us().domainId(),
                "description",
                "Made by Santoku for a network slice",
                "enabled",
                true);
        return create("project", project).orElseGet(() -> taken("projects", name));
    }

    String createUser(String name, Secret password, String project) {
        Map<String, Object> user = Map.of(
                "name",
                name,
                "domain_id",
                cloud.us().domainId(),
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

    void removeProject(String project) {
        cloud.remove(Service.IDENTITY, Call.delete("/v3/projects/{project}", project));
    }

    void removeUser(String user) {
        cloud.remove(Service.IDENTITY, Call.delete("/v3/users/{user}", user));
    }

    private Optional<String> find(String collection, String name) {
        Call call = Call.get(
                "/v3/" + collection + "?name={name}&domain_id={domain}",
                name,
                cloud.us().domainId());
        return Json.list(cloud.succeed(Service.IDENTITY, call).json(), collection).stream()
                .filter(found -> Json.text(found, "name").equals(name))
                .map(found -> Json.text(found, "id"))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /// The new object's id; empty when the name is taken.
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

    /// Made after we looked: by an attempt whose answer was lost, or by one that runs at the same time.
    private String taken(String collection, String name) {
        var fault = new Conflict("the name %s is taken, and nothing is found by it".formatted(name));
        return find(collection, name).orElseThrow(() -> new DriverException("POST /v3/" + collection, fault));
    }
}
