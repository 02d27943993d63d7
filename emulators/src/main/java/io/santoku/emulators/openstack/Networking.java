package io.santoku.emulators.openstack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The security groups of a cloud; a group or rule is added or refused in one atomic step, so that quotas hold.
final class Networking {
    private final InstantSource clock;
    private final Quotas quotas = new Quotas(NeutronQuotas.DEFAULTS);
    private final Map<String, SecurityGroup> groups = new LinkedHashMap<>();

    Networking(InstantSource clock) {
        this.clock = clock;
    }

    Quotas quotas() {
        return quotas;
    }

    synchronized List<SecurityGroup> groups() {
        return List.copyOf(groups.values());
    }

    synchronized Optional<SecurityGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    synchronized Optional<SecurityRule> rule(String id) {
        return rules().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// The groups of this project only.
    synchronized List<SecurityGroup> groups(String projectId) {
        return groupsOf(projectId).toList();
    }

    /// The project's default group, created when it does not exist; the project need not exist.
    synchronized SecurityGroup ensureDefault(String projectId) {
        return groupsOf(projectId).filter(SecurityGroup::isDefault).findFirst().orElseGet(() -> makeDefault(projectId));
    }

    synchronized SecurityGroup create(String projectId, SecurityGroup.Label label) {
        ensureDefault(projectId);
        if (label.name().equals(SecurityGroup.DEFAULT)) {
            throw Refusal.conflict("SecurityGroupDefaultAlreadyExists", "Default security group already exists.");
        }
        checkQuota(projectId, "security_group", groupsOf(projectId).count());
        return keep(SecurityGroup.fresh(projectId, label, clock.instant()));
    }

    synchronized SecurityGroup label(SecurityGroup group, SecurityGroup.Label label) {
        return keep(group(group.id()).orElse(group).labelled(label, clock.instant()));
    }

    synchronized void remove(String groupId) {
        groups.remove(groupId);
    }

    synchronized SecurityRule add(String projectId, String groupId, SecurityRule.Traffic traffic, String description) {
        SecurityGroup group = group(groupId).orElseThrow(() -> noGroup(groupId));
        Optional.ofNullable(traffic.remote().groupId())
                .filter(remote -> !groups.containsKey(remote))
                .ifPresent(remote -> {
                    throw noGroup(remote);
                });
        checkUnique(group, traffic);
        checkQuota(projectId, "security_group_rule", ruleCount(projectId));
        Instant now = clock.instant();
        var rule = new SecurityRule(Ids.uuid(), projectId, groupId, traffic, description, now, false);
        keep(group.with(rule));
        return rule;
    }

    synchronized void removeRule(SecurityRule rule) {
        groups.computeIfPresent(rule.groupId(), (_, group) -> group.without(rule.id(), clock.instant()));
    }

    /// A project's usage of a quota key; 0 for objects that this cloud does not emulate.
    synchronized int used(String projectId, String key) {
        return switch (key) {
            case "security_group" -> (int) groupsOf(projectId).count();
            case "security_group_rule" -> (int) ruleCount(projectId);
            default -> 0;
        };
    }

    static Refusal noGroup(String id) {
        return new Refusal(404, "SecurityGroupNotFound", "Security group " + id + " does not exist");
    }

    private SecurityGroup makeDefault(String projectId) {
        return keep(SecurityGroup.fresh(
                projectId, new SecurityGroup.Label(SecurityGroup.DEFAULT, "Default security group"), clock.instant()));
    }

    private SecurityGroup keep(SecurityGroup group) {
        groups.put(group.id(), group);
        return group;
    }

    private static void checkUnique(SecurityGroup group, SecurityRule.Traffic traffic) {
        for (SecurityRule rule : group.rules()) {
            if (rule.traffic().sameAs(traffic)) {
                throw Refusal.conflict(
                        "SecurityGroupRuleExists", "Security group rule already exists. Rule id is " + rule.id() + ".");
            }
        }
    }

    private void checkQuota(String projectId, String key, long used) {
        int limit = quotas.limit(projectId, key);
        if (limit >= 0 && used >= limit) {
            throw Refusal.conflict("OverQuota", "Quota exceeded for resources: ['" + key + "'].");
        }
    }

    private long ruleCount(String projectId) {
        return rules().filter(rule -> rule.projectId().equals(projectId)).count();
    }

    private Stream<SecurityRule> rules() {
        return groups.values().stream().flatMap(group -> group.rules().stream());
    }

    private Stream<SecurityGroup> groupsOf(String projectId) {
        return groups.values().stream().filter(group -> group.projectId().equals(projectId));
    }
}
