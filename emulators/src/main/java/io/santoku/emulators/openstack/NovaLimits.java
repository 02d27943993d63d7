package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;

/// Nova's limits: the quota and the usage of a tenant.
final class NovaLimits {
    private static final List<String> UP_TO_2_35 = List.of(
            "maxSecurityGroups",
            "maxSecurityGroupRules",
            "maxTotalFloatingIps",
            "totalSecurityGroupsUsed",
            "totalFloatingIpsUsed");

    private NovaLimits() {}

    static void routes(Service nova) {
        nova.on("GET", Nova.ROOT + "/limits", NovaLimits::read);
    }

    private static Reply read(Call call) {
        String own = call.access().projectId().orElse("");
        String project = call.query("tenant_id").orElse(own);
        call.requireAdminOrProject(project, "os_compute_api:limits:other_project");
        Map<String, Object> absolute = most(call.cloud().compute().quotas().limits(project));
        absolute.putAll(used(call.cloud().compute().counted(project)));
        if (call.minor() >= 36) {
            UP_TO_2_35.forEach(absolute::remove);
        }
        if (call.minor() >= 39) {
            absolute.remove("maxImageMeta");
        }
        if (call.minor() >= 57) {
            List.of("maxPersonality", "maxPersonalitySize").forEach(absolute::remove);
        }
        return Reply.json(200, Map.of("limits", Ordered.map("rate", List.of(), "absolute", absolute)));
    }

    private static Map<String, Object> most(Map<String, Integer> limits) {
        return Ordered.of("maxServerMeta", limits.get("metadata_items"))
                .and("maxPersonality", limits.get("injected_files"))
                .and("maxImageMeta", limits.get("metadata_items"))
                .and("maxPersonalitySize", limits.get("injected_file_content_bytes"))
                .and("maxTotalKeypairs", limits.get("key_pairs"))
                .and("maxServerGroups", limits.get("server_groups"))
                .and("maxServerGroupMembers", limits.get("server_group_members"))
                .and("maxTotalFloatingIps", limits.get("floating_ips"))
                .and("maxSecurityGroups", limits.get("security_groups"))
                .and("maxSecurityGroupRules", limits.get("security_group_rules"))
                .and("maxTotalInstances", limits.get("instances"))
                .and("maxTotalCores", limits.get("cores"))
                .and("maxTotalRAMSize", limits.get("ram"))
                .asMap();
    }

    private static Map<String, Object> used(Usage used) {
        return Ordered.of("totalCoresUsed", used.vcpus())
                .and("totalInstancesUsed", used.instances())
                .and("totalRAMUsed", used.memoryMib())
                .and("totalFloatingIpsUsed", 0)
                .and("totalSecurityGroupsUsed", 0)
                .and("totalServerGroupsUsed", 0)
                .asMap();
    }
}
