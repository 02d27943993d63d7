package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A security group of a project, with its rules; its name need not be unique, and its project need not exist.
record SecurityGroup(String id, String projectId, Label label, Stamp stamp, List<SecurityRule> rules) {
    static final String DEFAULT = "default";

    SecurityGroup {
        rules = List.copyOf(rules);
    }

    /// The name and the description given by a client.
    record Label(String name, String description) {}

    /// The times of its creation and its last change, and the number of its revision.
    record Stamp(Instant createdAt, Instant updatedAt, int revision) {
        Stamp next(Instant now) {
            return new Stamp(createdAt, now, revision + 1);
        }
    }

    /// A group that permits all outgoing traffic and, if it is the default one, all incoming traffic from its own
    /// members.
    static SecurityGroup fresh(String projectId, Label label, Instant now) {
        var group = new SecurityGroup(Ids.uuid(), projectId, label, new Stamp(now, now, 1), List.of());
        var rules = new ArrayList<SecurityRule>();
        for (String ethertype : List.of("IPv4", "IPv6")) {
            rules.add(group.automatic(SecurityRule.Traffic.all("egress", ethertype, null), now));
            if (group.isDefault()) {
                rules.add(group.automatic(SecurityRule.Traffic.all("ingress", ethertype, group.id()), now));
            }
        }
        return new SecurityGroup(group.id(), projectId, label, group.stamp(), rules);
    }

    String name() {
        return label.name();
    }

    boolean isDefault() {
        return name().equals(DEFAULT);
    }

    SecurityGroup labelled(Label other, Instant now) {
        return new SecurityGroup(id, projectId, other, stamp.next(now), rules);
    }

    SecurityGroup with(SecurityRule rule) {
        var more = new ArrayList<>(rules);
        more.add(rule);
        return new SecurityGroup(id, projectId, label, stamp.next(rule.createdAt()), more);
    }

    SecurityGroup without(String ruleId, Instant now) {
        var less = rules.stream().filter(rule -> !rule.id().equals(ruleId)).toList();
        return new SecurityGroup(id, projectId, label, stamp.next(now), less);
    }

    private SecurityRule automatic(SecurityRule.Traffic traffic, Instant now) {
        return new SecurityRule(Ids.uuid(), projectId, id, traffic, "", now, true);
    }
}
