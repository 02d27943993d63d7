package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.opennebula.Accounts.Group;
import io.santoku.driver.opennebula.Accounts.User;
import io.santoku.driver.opennebula.Leftovers.Thing;
import java.util.List;
import java.util.Optional;

/// Removes groups with everything that was made for them.
final class Demolition {
    private final OpenNebula cloud;
    private final Accounts accounts;
    private final AccessRules rules;
    private final Leftovers leftovers;

    Demolition(OpenNebula cloud, Accounts accounts, AccessRules rules) {
        this.cloud = cloud;
        this.accounts = accounts;
        this.rules = rules;
        this.leftovers = new Leftovers(cloud);
    }

    /// Removes the user first, because a group with users in it cannot be removed, and the rules last, because
    /// OpenNebula removes most of them with the group and the user.
    void remove(String name) {
        Optional<Group> group = accounts.group(name);
        Optional<User> user = accounts.user(name);
        clear(name, group.isPresent());
        user.map(User::id).ifPresent(accounts::removeUser);
        group.map(Group::id).ifPresent(accounts::removeGroup);
        if (group.isPresent() || user.isPresent()) {
            rules.removeAll(
                    group.map(Group::id).stream().toList(),
                    user.map(User::id).stream().toList());
        }
    }

    /// Removes the contents of a group. Those of a group that is gone are removed whatever the operator's setting for
    /// leftovers is: nobody can use them any more.
    private void clear(String name, boolean isThere) {
        List<Thing> things = leftovers.of(name);
        if (things.isEmpty()) {
            return;
        }
        if (isThere && !cloud.settings().removesLeftovers()) {
            throw conflict("in group %s there is still %s; take it away, or let `config.%s` be `remove`"
                    .formatted(name, Leftovers.words(things), OpenNebulaSettings.LEFTOVERS));
        }
        clear(name, things);
    }

    private void clear(String name, List<Thing> things) {
        leftovers.remove(things);
        List<Thing> rest = leftovers.of(name);
        if (!rest.isEmpty()) {
            throw conflict(
                    "in group %s there is still %s, whose removal is under way".formatted(name, Leftovers.words(rest)));
        }
    }

    /// Removes what was left in former groups of this name, and returns the numbers of those that are still not empty.
    List<String> clearFormer(String name, String group) {
        List<Thing> things = former(name, group);
        if (things.isEmpty()) {
            return List.of();
        }
        leftovers.remove(things);
        return former(name, group).stream().map(Thing::group).distinct().toList();
    }

    /// What was left in former groups of this name.
    List<Thing> former(String name, String group) {
        return leftovers.of(name).stream()
                .filter(thing -> !thing.group().equals(group))
                .toList();
    }

    private static DriverException conflict(String detail) {
        return new DriverException("POST /RPC2 one.group.delete", new Conflict(detail));
    }
}
