package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keystone's projects.
final class KeystoneProjects {
    private static final int LONGEST_NAME = 64;
    private static final Set<String> ELSEWHERE = Set.of("id", "name", "enabled", "domain_id", "links");

    private KeystoneProjects() {}

    static void routes(Service keystone) {
        keystone.on("POST", "/v3/projects", KeystoneProjects::create)
                .on("GET", "/v3/projects", KeystoneProjects::list)
                .on("GET", "/v3/projects/{project}", KeystoneProjects::read)
                .on("PATCH", "/v3/projects/{project}", KeystoneProjects::update)
                .on("DELETE", "/v3/projects/{project}", KeystoneProjects::delete);
    }

    static Project find(Call call, String id) {
        return call.cloud()
                .identity()
                .projects()
                .find(id)
                .orElseThrow(() -> Refusal.notFound("Could not find project: " + id + "."));
    }

    static Map<String, Object> describe(Call call, Project project) {
        Map<String, Object> body = Ordered.of("id", project.id())
                .and("name", project.name())
                .and("domain_id", KeystoneDomains.ID)
                .and("description", "")
                .and("enabled", project.enabled())
                .and("parent_id", KeystoneDomains.ID)
                .and("is_domain", false)
                .and("tags", List.of())
                .and("options", Map.of())
                .asMap();
        body.putAll(project.attributes());
        body.put("links", Map.of("self", call.at(Catalogue.IDENTITY + "/v3/projects/" + project.id())));
        return body;
    }

    private static Reply create(Call call) {
        call.requireAdmin("identity:create_project");
        KeystoneBody given = KeystoneBody.of(call, "project");
        given.checkDomain();
        given.optionalText("parent_id")
                .filter(parent -> !parent.equals(KeystoneDomains.ID))
                .ifPresent(parent -> find(call, parent));
        var project = new Project(
                Ids.hex(),
                given.newName(LONGEST_NAME),
                given.enabled().orElse(true),
                given.attributes(Map.of(), ELSEWHERE));
        if (!call.cloud().identity().projects().add(project)) {
            throw nameTaken(project);
        }
        return Reply.json(201, Map.of("project", describe(call, project)));
    }

    private static Reply list(Call call) {
        call.requireAdmin("identity:list_projects");
        var projects = call.cloud().identity().projects();
        var candidates = call.query("name")
                .map(name -> projects.named(name).stream().toList())
                .orElseGet(projects::all);
        return KeystoneLists.reply(
                call,
                "projects",
                candidates.stream()
                        .filter(project -> KeystoneLists.admitsName(call, project.name()))
                        .filter(project -> KeystoneLists.admitsEnabled(call, project.enabled()))
                        .filter(_ -> KeystoneLists.admits(call, "domain_id", KeystoneDomains.ID))
                        .map(project -> describe(call, project))
                        .toList());
    }

    private static Reply read(Call call) {
        call.requireAdminOrProject(call.path("project"), "identity:get_project");
        return Reply.json(200, Map.of("project", describe(call, find(call, call.path("project")))));
    }

    private static Reply update(Call call) {
        call.requireAdmin("identity:update_project");
        Project old = find(call, call.path("project"));
        KeystoneBody given = KeystoneBody.of(call, "project");
        var wanted = new Project(
                old.id(),
                given.name(LONGEST_NAME).orElse(old.name()),
                given.enabled().orElse(old.enabled()),
                given.attributes(old.attributes(), ELSEWHERE));
        Project changed =
                call.cloud().identity().projects().change(old.id(), _ -> wanted).orElseThrow(() -> nameTaken(wanted));
        if (!changed.enabled()) {
            call.cloud().tokens().revokeAll(changed.id());
        }
        return Reply.json(200, Map.of("project", describe(call, changed)));
    }

    private static Reply delete(Call call) {
        call.requireAdmin("identity:delete_project");
        Project project = find(call, call.path("project"));
        call.cloud().identity().removeProject(project.id());
        return Reply.empty(204);
    }

    // Sic: the id is the one that was refused, not that of the project that has the name.
    private static Refusal nameTaken(Project refused) {
        return Refusal.conflict(
                "Conflict",
                "Conflict occurred attempting to store project - it is not permitted to have two projects with either"
                        + " the same name or same id in the same domain: name is " + refused.name() + ", project id "
                        + refused.id() + ".");
    }
}
