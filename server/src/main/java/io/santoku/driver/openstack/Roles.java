package io.santoku.driver.openstack;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The roles that a tenant's user and its administrator play; their ids differ from cloud to cloud.
final class Roles {
    private static final String LIST = "/v3/roles";

    private final Cloud cloud;
    private volatile @Nullable Played played;

    Roles(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A role of this cloud.
    record Role(String name, String id) {}

    /// The roles for the tenant's user, and for the administrator on the tenant's project.
    record Played(List<Role> user, List<Role> administrator) {}

    /// Read once: a cloud's roles stay what they are.
    Played known() {
        Played read = played;
        if (read == null) {
            read = read();
            played = read;
        }
        return read;
    }

    void assign(String project, String user, Role role) {
        Call call = Call.putEmpty("/v3/projects/{project}/users/{user}/roles/{role}", project, user, role.id());
        Answer answer = cloud.send(Service.IDENTITY, call);
        if (!answer.isSuccess()) {
            played = null; // they may have changed after all
            throw OpenStackFaults.of(answer);
        }
    }

    /// Who plays which role on a project, by their ids: roles by users.
    Map<String, List<String>> assigned(String project) {
        Call call = Call.get("/v3/role_assignments?scope.project.id={project}", project);
        return Json.list(cloud.succeed(Service.IDENTITY, call).json(), "role_assignments").stream()
                .collect(Collectors.groupingBy(
                        assignment -> Json.text(assignment.path("user"), "id"),
                        Collectors.mapping(
                                assignment -> Json.text(assignment.path("role"), "id"), Collectors.toList())));
    }

    private Played read() {
        Answer answer = cloud.succeed(Service.IDENTITY, Call.get(LIST));
        var ids = new HashMap<String, String>();
        Json.list(answer.json(), "roles").forEach(role -> ids.put(Json.text(role, "name"), Json.text(role, "id")));
        Role member = Stream.of("member", "user", "_member_")
                .flatMap(name -> present(ids, name))
                .findFirst()
                .orElseThrow(() -> answer.because(new Rejected("the cloud has neither a role member nor a role user")));
        var user = Stream.concat(Stream.of(member), present(ids, "heat_stack_owner"));
        return new Played(user.toList(), present(ids, "admin").toList());
    }

    private static Stream<Role> present(Map<String, String> ids, String name) {
        String id = ids.getOrDefault(name, "");
        return id.isEmpty() ? Stream.empty() : Stream.of(new Role(name, id));
    }
}
