package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.opennebula.OpenNebula.Result;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/// Finds, makes and removes groups and users. They are found by their names only: OpenNebula renames neither, and their
/// numbers may be those of others after the cloud was installed again.
final class Accounts {
    private static final String CORE = "core";

    private final OpenNebula cloud;

    Accounts(OpenNebula cloud) {
        this.cloud = cloud;
    }

    /// A group with the limits of its machines, by OpenNebula's names of them; none when no quota is set.
    record Group(String id, String name, Map<String, String> limits) {}

    /// A user with its main group and its other groups.
    record User(String id, String name, String group, List<String> otherGroups, boolean enabled) {}

    List<Group> groups(Predicate<String> named) {
        Element pool = cloud.document("one.grouppool.info");
        return Xml.objects(pool, "GROUP")
                .filter(group -> named.test(Xml.text(group, "NAME")))
                .map(group -> group(pool, group))
                .toList();
    }

    List<User> users(Predicate<String> named) {
        return cloud.pool("USER", "one.userpool.info")
                .filter(user -> named.test(Xml.text(user, "NAME")))
                .map(Accounts::user)
                .toList();
    }

    Optional<Group> group(String name) {
        return groups(name::equals).stream().findFirst();
    }

    Optional<User> user(String name) {
        return users(name::equals).stream().findFirst();
    }

    /// Makes a group and returns its id.
    String makeGroup(String name) {
        Result made = cloud.change("one.group.allocate", name);
        return made.isTaken()
                ? group(name).map(Group::id).orElseThrow(() -> taken("one.group.allocate", name))
                : made.id();
    }

    /// Makes a user in a group and returns its id.
    String makeUser(String name, Secret password, String group) {
        Result made =
                cloud.change(password, "one.user.allocate", name, password.reveal(), CORE, List.of(number(group)));
        if (!made.isTaken()) {
            return made.id();
        }
        User user = user(name).orElseThrow(() -> taken("one.user.allocate", name));
        setPassword(user.id(), password);
        restore(user, group);
        return user.id();
    }

    void setPassword(String user, Secret password) {
        cloud.change(password, "one.user.passwd", number(user), password.reveal())
                .required();
    }

    /// Enables a user where necessary, and leaves it in this group only.
    void restore(User user, String group) {
        if (!user.enabled()) {
            cloud.change("one.user.enable", number(user.id()), true).required();
        }
        if (!user.group().equals(group)) {
            cloud.change("one.user.chgrp", number(user.id()), number(group)).required();
        }
        user.otherGroups().stream()
                .filter(other -> !other.equals(group))
                .forEach(other -> cloud.change("one.user.delgroup", number(user.id()), number(other))
                        .required());
    }

    /// Removes a user; does nothing when it is gone already.
    void removeUser(String user) {
        cloud.change("one.user.delete", number(user)).wasThere();
    }

    /// Removes a group, which has to be without users; does nothing when it is gone already.
    void removeGroup(String group) {
        cloud.change("one.group.delete", number(group)).wasThere();
    }

    /// The number that an id is, as the methods take it.
    static Integer number(String id) {
        return Integer.valueOf(id);
    }

    private static Group group(Element pool, Element group) {
        String id = Xml.text(group, "ID");
        Map<String, String> limits = Xml.children(pool, "QUOTAS")
                .filter(quotas -> Xml.text(quotas, "ID").equals(id))
                .findFirst()
                .map(Quota::limits)
                .orElse(Map.of());
        return new Group(id, Xml.text(group, "NAME"), limits);
    }

    private static User user(Element user) {
        String group = Xml.text(user, "GID");
        List<String> others =
                Xml.ids(user, "GROUPS").stream().filter(id -> !id.equals(group)).toList();
        boolean isDisabled = Xml.text(user, "ENABLED").equals("0");
        return new User(Xml.text(user, "ID"), Xml.text(user, "NAME"), group, others, !isDisabled);
    }

    /// The fault of an object that was made after we looked, and that is gone already.
    private static DriverException taken(String method, String name) {
        return new DriverException(
                "POST /RPC2 " + method,
                new Conflict("the name %s is taken, and nothing is found by it".formatted(name)));
    }
}
