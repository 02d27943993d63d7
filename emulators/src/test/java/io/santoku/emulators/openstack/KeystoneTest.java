package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeystoneTest {
    private static final String PROJECTS = "/identity/v3/projects";
    private static final String USERS = "/identity/v3/users";

    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final Caller admin = cloud.admin();

    @Test
    void a_project_comes_back_as_it_was_written() {
        Answer answer = admin.post(
                PROJECTS,
                "{'project': {'name': 'a', 'description': 'slice 1', 'tags': ['santoku'], 'domain_id': 'default'}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/project/id")).matches("[0-9a-f]{32}");
        assertThat(answer.text("/project/description")).isEqualTo("slice 1");
        assertThat(answer.text("/project/tags/0")).isEqualTo("santoku");
        assertThat(answer.text("/project/domain_id")).isEqualTo("default");
        assertThat(answer.text("/project/parent_id")).isEqualTo("default");
        assertThat(answer.at("/project/enabled").asBoolean()).isTrue();
        assertThat(answer.at("/project/options").isObject()).isTrue();
        Answer again = admin.get(PROJECTS + "/" + answer.text("/project/id"));
        assertThat(again.raw()).isEqualTo(answer.raw());
    }

    @Test
    void a_project_name_has_1_to_64_characters() {
        assertThat(List.of("", "x".repeat(65), " ")).allSatisfy(name -> {
            Answer answer = admin.post(PROJECTS, "{'project': {'name': '" + name + "'}}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/error/title")).isEqualTo("Bad Request");
        });
        assertThat(admin.post(PROJECTS, "{'project': {'name': '" + "x".repeat(64) + "'}}")
                        .status())
                .isEqualTo(201);
        assertThat(admin.post(PROJECTS, "{'project': {}}").status()).isEqualTo(400);
    }

    @Test
    void a_second_project_of_a_name_is_a_409_that_names_an_id_that_does_not_exist() {
        String first = cloud.project("a");
        Answer answer = admin.post(PROJECTS, "{'project': {'name': 'a'}}");
        assertThat(answer.status()).isEqualTo(409);
        String message = answer.text("/error/message");
        assertThat(message)
                .startsWith("Conflict occurred attempting to store project - ")
                .matches(".*name is a, project id [0-9a-f]{32}\\.")
                .doesNotContain(first);
    }

    @Test
    void projects_are_found_by_name_and_none_is_an_empty_list() {
        String id = cloud.project("a");
        Answer found = admin.get(PROJECTS + "?name=a&domain_id=default");
        assertThat(found.texts("/projects", "id")).containsExactly(id);
        assertThat(found.text("/links/self")).startsWith("http://127.0.0.1:5000/identity/v3/projects?");
        assertThat(found.at("/links/next").isNull()).isTrue();
        Answer none = admin.get(PROJECTS + "?name=b");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.at("/projects").isEmpty()).isTrue();
    }

    @Test
    void a_project_is_deleted_once() {
        String id = cloud.project("a");
        assertThat(admin.delete(PROJECTS + "/" + id).status()).isEqualTo(204);
        Answer again = admin.delete(PROJECTS + "/" + id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text("/error/message")).isEqualTo("Could not find project: " + id + ".");
    }

    @Test
    void a_user_comes_back_without_the_password() {
        Answer answer = admin.post(
                USERS,
                "{'user': {'name': 'tom', 'password': 'tom-password', 'email': 'tom@example.org', 'enabled': true}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.raw()).doesNotContain("tom-password");
        assertThat(answer.text("/user/email")).isEqualTo("tom@example.org");
        assertThat(answer.text("/user/domain_id")).isEqualTo("default");
    }

    @Test
    void a_second_user_of_a_name_is_a_409() {
        cloud.user("tom");
        Answer answer = admin.post(USERS, "{'user': {'name': 'tom'}}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/error/message")).endsWith("Duplicate entry found with name tom at domain ID default.");
    }

    @Test
    void a_user_can_be_renamed_and_deleted_once() {
        String id = cloud.user("tom");
        Answer renamed = admin.patch(USERS + "/" + id, "{'user': {'name': 'tim'}}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(admin.get(USERS + "?name=tom").at("/users").isEmpty()).isTrue();
        assertThat(admin.get(USERS + "?name=tim").texts("/users", "id")).containsExactly(id);
        assertThat(admin.delete(USERS + "/" + id).status()).isEqualTo(204);
        assertThat(admin.delete(USERS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_user_with_a_default_project_needs_no_scope() {
        String project = cloud.project("a");
        String user = admin.post(
                        USERS,
                        "{'user': {'name': 'tom', 'password': 'tom-password', 'default_project_id': '%s'}}"
                                .formatted(project))
                .text("/user/id");
        admin.put(grant(project, user, cloud.role("member")), "");
        Answer login = cloud.nobody()
                .post(
                        "/identity/v3/auth/tokens",
                        "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'id': '%s', 'password': 'tom-password'}}}}}"
                                .formatted(user));
        assertThat(login.text("/token/project/id")).isEqualTo(project);
    }

    @Test
    void the_six_roles_are_there_and_a_second_of_a_name_is_a_409() {
        assertThat(admin.get("/identity/v3/roles").texts("/roles", "name"))
                .containsExactly("admin", "member", "reader", "service", "user", "heat_stack_owner");
        assertThat(admin.get("/identity/v3/roles?name=member").texts("/roles", "name"))
                .containsExactly("member");
        assertThat(admin.post("/identity/v3/roles", "{'role': {'name': 'member'}}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_role_is_granted_any_number_of_times_and_taken_once() {
        String path = grant(cloud.project("a"), cloud.user("tom"), cloud.role("member"));
        assertThat(admin.send("HEAD", path, "").status()).isEqualTo(404);
        assertThat(admin.put(path, "").status()).isEqualTo(204);
        assertThat(admin.put(path, "").status()).isEqualTo(204);
        assertThat(admin.send("HEAD", path, "").status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @Test
    void a_grant_of_something_unknown_says_what_is_missing() {
        String project = cloud.project("a");
        String user = cloud.user("tom");
        String role = cloud.role("member");
        assertThat(admin.put(grant(project, user, "x"), "").text("/error/message"))
                .isEqualTo("Could not find role: x.");
        assertThat(admin.put(grant(project, "x", role), "").text("/error/message"))
                .isEqualTo("Could not find user: x.");
        assertThat(admin.put(grant("x", user, role), "").text("/error/message"))
                .isEqualTo("Could not find project: x.");
    }

    @Test
    void assignments_are_listed_by_project_with_names_when_wanted() {
        String project = cloud.project("a");
        String user = cloud.user("tom");
        admin.put(grant(project, user, cloud.role("member")), "");
        Answer bare = admin.get("/identity/v3/role_assignments?scope.project.id=" + project);
        assertThat(bare.text("/role_assignments/0/user/id")).isEqualTo(user);
        assertThat(bare.at("/role_assignments/0/user/name").isMissingNode()).isTrue();
        Answer named = admin.get("/identity/v3/role_assignments?scope.project.id=" + project + "&include_names=true");
        assertThat(named.at("/role_assignments").size()).isEqualTo(1);
        assertThat(named.text("/role_assignments/0/role/name")).isEqualTo("member");
        assertThat(named.text("/role_assignments/0/user/name")).isEqualTo("tom");
        assertThat(named.text("/role_assignments/0/scope/project/name")).isEqualTo("a");
    }

    @Test
    void a_tenant_may_not_administer() {
        Caller tenant = cloud.tenant();
        Answer answer = tenant.post(PROJECTS, "{'project': {'name': 'b'}}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/error/message"))
                .isEqualTo("You are not authorized to perform the requested action: identity:create_project.");
        assertThat(tenant.get(PROJECTS + "/" + cloud.projectId("tenant")).status())
                .isEqualTo(200);
    }

    @Test
    void there_is_one_domain() {
        assertThat(admin.get("/identity/v3/domains?name=Default").texts("/domains", "id"))
                .containsExactly("default");
        assertThat(admin.get("/identity/v3/domains/other").status()).isEqualTo(404);
        assertThat(admin.post(PROJECTS, "{'project': {'name': 'b', 'domain_id': 'other'}}")
                        .status())
                .isEqualTo(404);
    }

    private static String grant(String project, String user, String role) {
        return PROJECTS + "/" + project + "/users/" + user + "/roles/" + role;
    }
}
