package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Neutron's quotas; Neutron never asks Keystone whether a project exists.
final class NeutronQuotas {
    static final Map<String, Integer> DEFAULTS = defaults();

    private static final String LIST = Neutron.ROOT + "/quotas";
    private static final String ONE = LIST + "/{project}";

    private NeutronQuotas() {}

    static void routes(Service neutron) {
        neutron.on("GET", LIST, NeutronQuotas::list)
                .on("GET", ONE, NeutronQuotas::read)
                .on("GET", ONE + "/default", NeutronQuotas::readDefaults)
                .on("GET", ONE + "/details.json", NeutronQuotas::details)
                .on("GET", ONE + "/details", NeutronQuotas::details)
                .on("PUT", ONE, NeutronQuotas::update)
                .on("DELETE", ONE, NeutronQuotas::delete);
    }

    private static Reply list(Call call) {
        call.requireAdmin("get_quota");
        var quotas = call.cloud().networking().quotas();
        var sets = quotas.set().keySet().stream()
                .map(project -> {
                    Map<String, Object> set = Ordered.map("tenant_id", project, "project_id", project);
                    set.putAll(quotas.limits(project));
                    return set;
                })
                .toList();
        return Reply.json(200, Map.of("quotas", sets));
    }

    private static Reply read(Call call) {
        return Reply.json(200, Map.of("quota", quotas(call).limits(projectFor(call))));
    }

    private static Reply readDefaults(Call call) {
        projectFor(call);
        return Reply.json(200, Map.of("quota", quotas(call).defaults()));
    }

    private static Reply details(Call call) {
        String project = projectFor(call);
        Map<String, Object> details = Ordered.map();
        quotas(call)
                .limits(project)
                .forEach((key, limit) -> details.put(
                        key,
                        Ordered.of("limit", limit)
                                .and("used", call.cloud().networking().used(project, key))
                                .and("reserved", 0)
                                .asMap()));
        return Reply.json(200, Map.of("quota", details));
    }

    private static Reply update(Call call) {
        call.requireAdmin("update_quota");
        NeutronBody given = NeutronBody.of(call, "quota", DEFAULTS.keySet());
        var wanted = new LinkedHashMap<String, Integer>();
        given.fields()
                .properties()
                .forEach(field -> wanted.put(field.getKey(), limit(field.getKey(), field.getValue())));
        quotas(call).set(call.path("project"), wanted);
        return Reply.json(200, Map.of("quota", quotas(call).limits(call.path("project"))));
    }

    private static Reply delete(Call call) {
        call.requireAdmin("delete_quota");
        String project = call.path("project");
        if (!quotas(call).clear(project)) {
            throw new Refusal(404, "TenantQuotaNotFound", "Quota for tenant " + project + " could not be found.");
        }
        return Reply.empty(204);
    }

    private static int limit(String key, JsonNode value) {
        String text = value.isIntegralNumber() || value.isString() ? value.asString() : "";
        if (!text.matches("-?\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw NeutronBody.invalid(key, "'" + value.asString("") + "' is not an integer.");
        }
        long limit = Long.parseLong(text);
        if (limit < -1) {
            throw NeutronBody.invalid(key, "'" + limit + "' is too small - must be at least '-1'.");
        }
        return (int) limit;
    }

    private static String projectFor(Call call) {
        call.requireAdminOrProject(call.path("project"), "get_quota");
        return call.path("project");
    }

    private static Quotas quotas(Call call) {
        return call.cloud().networking().quotas();
    }

    private static Map<String, Integer> defaults() {
        var defaults = new LinkedHashMap<String, Integer>();
        defaults.put("network", 100);
        defaults.put("subnet", 100);
        defaults.put("subnetpool", -1);
        defaults.put("port", 500);
        defaults.put("router", 10);
        defaults.put("floatingip", 50);
        defaults.put("rbac_policy", 10);
        defaults.put("security_group", 10);
        defaults.put("security_group_rule", 100);
        return defaults;
    }
}
