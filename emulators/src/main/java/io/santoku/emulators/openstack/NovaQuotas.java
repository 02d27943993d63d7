package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Nova's quota sets; Nova asks Keystone whether a project exists, except on a delete.
final class NovaQuotas {
    static final Map<String, Integer> DEFAULTS = defaults();

    private static final String SET = Nova.ROOT + "/os-quota-sets/{project}";
    private static final String POLICY = "os_compute_api:os-quota-sets:";
    private static final Set<String> UP_TO_2_35 =
            Set.of("fixed_ips", "floating_ips", "security_groups", "security_group_rules");
    private static final Set<String> UP_TO_2_56 =
            Set.of("injected_files", "injected_file_content_bytes", "injected_file_path_bytes");

    private NovaQuotas() {}

    static void routes(Service nova) {
        nova.on("GET", SET, NovaQuotas::read)
                .on("GET", SET + "/detail", NovaQuotas::detail)
                .on("GET", SET + "/defaults", NovaQuotas::readDefaults)
                .on("PUT", SET, NovaQuotas::update)
                .on("DELETE", SET, NovaQuotas::delete);
    }

    private static Reply read(Call call) {
        String project = projectFor(call, "show");
        return Reply.json(
                200, Map.of("quota_set", described(call, project, quotas(call).limits(project))));
    }

    private static Reply readDefaults(Call call) {
        String project = existing(call);
        return Reply.json(
                200, Map.of("quota_set", described(call, project, quotas(call).defaults())));
    }

    private static Reply detail(Call call) {
        String project = projectFor(call, "detail");
        Usage used = call.cloud().compute().counted(project);
        Map<String, Object> details = Ordered.map("id", project);
        known(call, quotas(call).limits(project))
                .forEach((key, limit) -> details.put(
                        key,
                        Ordered.of("limit", limit)
                                .and("in_use", Compute.amount(used, key))
                                .and("reserved", 0)
                                .asMap()));
        return Reply.json(200, Map.of("quota_set", details));
    }

    private static Reply update(Call call) {
        call.requireAdmin(POLICY + "update");
        String project = existing(call);
        JsonNode body = call.body();
        Map<String, Integer> wanted = wanted(call, body);
        if (!body.path("quota_set").path("force").asBoolean(false)) {
            checkAgainstUse(call.cloud().compute().counted(project), wanted);
        }
        quotas(call).set(project, wanted);
        return Reply.json(200, Map.of("quota_set", known(call, quotas(call).limits(project))));
    }

    private static Reply delete(Call call) {
        call.requireAdmin(POLICY + "delete");
        quotas(call).clear(call.path("project"));
        return Reply.empty(202);
    }

    private static Map<String, Integer> wanted(Call call, JsonNode body) {
        if (!body.path("quota_set").isObject()) {
            throw NovaInput.refusal("", body, "'quota_set' is a required property");
        }
        Map<String, Integer> allowed = known(call, DEFAULTS);
        var wanted = new LinkedHashMap<String, Integer>();
        body.path("quota_set").properties().stream()
                .filter(field -> !field.getKey().equals("force"))
                .forEach(field -> {
                    if (!allowed.containsKey(field.getKey())) {
                        throw NovaInput.unexpected("quota_set", body.path("quota_set"), field.getKey());
                    }
                    wanted.put(field.getKey(), NovaInput.limit(field.getKey(), field.getValue()));
                });
        return wanted;
    }

    private static void checkAgainstUse(Usage used, Map<String, Integer> wanted) {
        wanted.forEach((key, limit) -> {
            int inUse = Compute.amount(used, key);
            if (limit >= 0 && limit < inUse) {
                throw Refusal.badRequest("Quota limit " + limit + " for " + key
                        + " must be greater than or equal to already used and reserved " + inUse + ".");
            }
        });
    }

    private static String projectFor(Call call, String action) {
        call.requireAdminOrProject(call.path("project"), POLICY + action);
        return existing(call);
    }

    // Sic: a 400, not a 404.
    private static String existing(Call call) {
        String project = call.path("project");
        if (call.cloud().identity().projects().find(project).isEmpty()) {
            throw Refusal.badRequest("Project ID " + project + " is not a valid project.");
        }
        return project;
    }

    private static Quotas quotas(Call call) {
        return call.cloud().compute().quotas();
    }

    private static Map<String, Object> described(Call call, String project, Map<String, Integer> limits) {
        Map<String, Object> set = Ordered.map("id", project);
        set.putAll(known(call, limits));
        return set;
    }

    private static Map<String, Integer> known(Call call, Map<String, Integer> limits) {
        var known = new LinkedHashMap<>(limits);
        if (call.minor() >= 36) {
            known.keySet().removeAll(UP_TO_2_35);
        }
        if (call.minor() >= 57) {
            known.keySet().removeAll(UP_TO_2_56);
        }
        return known;
    }

    private static Map<String, Integer> defaults() {
        var defaults = new LinkedHashMap<String, Integer>();
        defaults.put("cores", 20);
        defaults.put("fixed_ips", -1);
        defaults.put("floating_ips", -1);
        defaults.put("injected_file_content_bytes", 10_240);
        defaults.put("injected_file_path_bytes", 255);
        defaults.put("injected_files", 5);
        defaults.put("instances", 10);
        defaults.put("key_pairs", 100);
        defaults.put("metadata_items", 128);
        defaults.put("ram", 51_200);
        defaults.put("security_group_rules", -1);
        defaults.put("security_groups", -1);
        defaults.put("server_group_members", 10);
        defaults.put("server_groups", 10);
        return defaults;
    }
}
