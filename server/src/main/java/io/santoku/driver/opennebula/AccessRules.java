package io.santoku.driver.opennebula;

import io.santoku.driver.Sight.Difference;
import io.santoku.driver.opennebula.OpenNebula.Result;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/// Gives the users of a group the rights that an orchestrator needs there: to make objects, which then belong to the
/// group, and to administer the machines of the group, because deleting a machine in any state takes that right.
/// OpenNebula lets owners manage what they made, and opens hosts, networks and datastores to each new group by the
/// rules of its default virtual data centre.
final class AccessRules {
    private static final long INDIVIDUAL = 0x1_0000_0000L;
    private static final long GROUP = 0x2_0000_0000L;
    private static final long ALL = 0x4_0000_0000L;
    private static final long IDS = 0xFFFF_FFFFL;

    private static final long VM = 0x10_0000_0000L;
    private static final long IMAGE = 0x80_0000_0000L;
    private static final long TEMPLATE = 0x200_0000_0000L;
    private static final long SECGROUP = 0x1_0000_0000_0000L;
    private static final long OBJECTS = VM | IMAGE | TEMPLATE | SECGROUP;

    private static final long USE = 1;
    private static final long MANAGE = 2;
    private static final long ADMIN = 4;
    private static final long CREATE = 8;

    private static final int HEX = 16;

    private final OpenNebula cloud;

    AccessRules(OpenNebula cloud) {
        this.cloud = cloud;
    }

    /// A rule: who may do what with which objects, each packed into one number.
    record Rule(String id, long user, long resource, long rights) {
        private boolean isLike(Wanted wanted) {
            return user == wanted.user() && resource == wanted.resource() && rights == wanted.rights();
        }

        private boolean isOfGroup(String group) {
            long number = Long.parseLong(group);
            return user == (GROUP | number) || ((resource & GROUP) != 0 && (resource & IDS) == number);
        }

        private boolean isOfUser(String id) {
            return user == (INDIVIDUAL | Long.parseLong(id));
        }
    }

    /// A rule that a group needs, and what it is for.
    private record Wanted(String words, long user, long resource, long rights) {}

    private static List<Wanted> wanted(String group) {
        long number = Long.parseLong(group);
        return List.of(
                new Wanted("right to make objects", GROUP | number, ALL | OBJECTS, CREATE),
                new Wanted(
                        "rights to the machines of the group",
                        GROUP | number,
                        GROUP | VM | number,
                        USE | MANAGE | ADMIN));
    }

    List<Rule> all() {
        return cloud.pool("ACL", "one.acl.info").map(AccessRules::rule).toList();
    }

    private static Rule rule(Element rule) {
        return new Rule(Xml.text(rule, "ID"), number(rule, "USER"), number(rule, "RESOURCE"), number(rule, "RIGHTS"));
    }

    private static long number(Element rule, String part) {
        String text = Xml.text(rule, part);
        return text.matches("[0-9a-fA-F]{1,15}") ? Long.parseLong(text, HEX) : 0;
    }

    /// Adds the rules that are missing among these, and removes those that give the users of the group, or this user,
    /// more than we do.
    void converge(String group, String user, List<Rule> rules) {
        wanted(group).stream()
                .filter(rule -> rules.stream().noneMatch(there -> there.isLike(rule)))
                .forEach(this::add);
        excessive(group, user, rules).forEach(this::remove);
    }

    private void add(Wanted rule) {
        Result added = cloud.change(
                "one.acl.addrule",
                Long.toHexString(rule.user()),
                Long.toHexString(rule.resource()),
                Long.toHexString(rule.rights()));
        if (!added.isTaken()) {
            added.required();
        }
    }

    /// Removes a rule; OpenNebula calls it an internal error when the rule is gone already.
    private void remove(Rule rule) {
        Result removed = cloud.change("one.acl.delrule", Accounts.number(rule.id()));
        if (!removed.success() && all().stream().anyMatch(there -> there.id().equals(rule.id()))) {
            removed.required();
        }
    }

    /// Removes the rules that outlived a group and its user; OpenNebula removes most of them by itself.
    void removeAll(List<String> groups, List<String> users) {
        all().stream()
                .filter(rule -> groups.stream().anyMatch(rule::isOfGroup)
                        || users.stream().anyMatch(rule::isOfUser))
                .forEach(this::remove);
    }

    /// The rules of an existing group that are missing, or that give too much.
    static List<Difference> differences(String group, String user, List<Rule> rules) {
        var differences = new ArrayList<Difference>();
        wanted(group).stream()
                .filter(rule -> rules.stream().noneMatch(there -> there.isLike(rule)))
                .forEach(rule -> differences.add(new Difference(rule.words(), "there", "missing")));
        excessive(group, user, rules)
                .forEach(rule -> differences.add(
                        new Difference("rule %s, which gives more rights".formatted(rule.id()), "none", "there")));
        return differences;
    }

    /// The rules with the right to administer, by which users could give themselves other rights. `user` may be empty.
    private static List<Rule> excessive(String group, String user, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> (rule.rights() & ADMIN) != 0)
                .filter(rule ->
                        rule.user() == (GROUP | Long.parseLong(group)) || (!user.isEmpty() && rule.isOfUser(user)))
                .filter(rule -> wanted(group).stream().noneMatch(rule::isLike))
                .toList();
    }
}
