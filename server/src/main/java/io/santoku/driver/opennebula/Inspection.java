package io.santoku.driver.opennebula;

import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.opennebula.Accounts.Group;
import io.santoku.driver.opennebula.Accounts.User;
import io.santoku.driver.opennebula.Leftovers.Thing;
import io.santoku.inventory.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a group: which parts of it are there, and what outlived it. Makes nothing.
final class Inspection {
    private final Accounts accounts;
    private final AccessRules rules;
    private final Demolition demolition;

    Inspection(Accounts accounts, AccessRules rules, Demolition demolition) {
        this.accounts = accounts;
        this.rules = rules;
        this.demolition = demolition;
    }

    Sight of(String name, Amounts quota, ProjectFacts known) {
        Optional<Group> group = accounts.group(name);
        Optional<User> user = accounts.user(name);
        if (group.isEmpty()) {
            return withoutGroup(name, known, user);
        }
        String id = group.get().id();
        boolean isAnother = isAnother(known.projectId(), id);
        var differences = new ArrayList<Difference>();
        if (isAnother || !known.formerProjects().isEmpty()) {
            differences.addAll(left(demolition.former(name, id)));
        }
        differences.addAll(identity("project", known.projectId(), id));
        differences.addAll(user(user, known.userId(), id));
        differences.addAll(AccessRules.differences(id, user.map(User::id).orElse(""), rules.all()));
        differences.addAll(Quota.differences(group.get().limits(), quota));
        if (isAnother) {
            return new Sight.Lost("project", differences);
        }
        return differences.isEmpty() ? new Sight.Same() : new Sight.Different(differences);
    }

    /// Lists the remains first: after a removal, people look for them.
    private Sight withoutGroup(String name, ProjectFacts known, Optional<User> user) {
        var differences = new ArrayList<>(left(demolition.former(name, "")));
        if (user.isEmpty() && differences.isEmpty()) {
            return new Sight.Gone();
        }
        differences.addAll(user(user, known.userId(), ""));
        return new Sight.Lost("project", differences);
    }

    private static List<Difference> left(List<Thing> things) {
        return things.stream()
                .map(thing -> new Difference(thing.words() + " without its project", "none", "there"))
                .toList();
    }

    private static List<Difference> identity(String what, String known, String seen) {
        return isAnother(known, seen) ? List.of(new Difference("id of the " + what, known, seen)) : List.of();
    }

    private static boolean isAnother(String known, String seen) {
        return !known.isEmpty() && !known.equals(seen);
    }

    /// `group` is empty where there is none that the user could be in.
    private static List<Difference> user(Optional<User> found, String known, String group) {
        if (found.isEmpty()) {
            return List.of(new Difference("user", "there", "missing"));
        }
        User user = found.get();
        var differences = new ArrayList<>(identity("user", known, user.id()));
        if (!user.enabled()) {
            differences.add(new Difference("user", "enabled", "disabled"));
        }
        if (!group.isEmpty() && !user.group().equals(group)) {
            differences.add(new Difference("group of the user", group, user.group()));
        }
        user.otherGroups().stream()
                .filter(other -> !other.equals(group))
                .forEach(other ->
                        differences.add(new Difference("other group " + other + " of the user", "none", "there")));
        return differences;
    }
}
