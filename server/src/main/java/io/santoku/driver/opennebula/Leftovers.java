package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.http.ComponentText;
import io.santoku.driver.opennebula.OpenNebula.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// Finds and removes what others made in a group and left there: machines, templates, images, networks, security
/// groups. OpenNebula removes a group whatever is in it. Each object keeps the names of its group and of its owner, by
/// which it is found also when these are gone.
final class Leftovers {
    private static final int MOST_WORDS = 20;

    private static final int ALL = -2;
    private static final int NO_LIMIT = -1;
    private static final int NOT_DONE = -1;
    private static final int DELETE = 3;

    private final OpenNebula cloud;

    Leftovers(OpenNebula cloud) {
        this.cloud = cloud;
    }

    /// A kind of object, in the order in which they can be deleted.
    private enum Kind {
        MACHINE("machine", "VM", "one.vmpool.info"),
        TEMPLATE("template", "VMTEMPLATE", "one.templatepool.info"),
        IMAGE("image", "IMAGE", "one.imagepool.info"),
        NETWORK("network", "VNET", "one.vnpool.info"),
        SECURITY_GROUP("security group", "SECURITY_GROUP", "one.secgrouppool.info");

        private final String words;
        private final String element;
        private final String pool;

        Kind(String words, String element, String pool) {
            this.words = words;
            this.element = element;
            this.pool = pool;
        }
    }

    /// An object that was left in a group, by the group's number.
    record Thing(Kind kind, String id, String name, String group) {
        String words() {
            return "%s %s (%s)".formatted(kind.words, ComponentText.line(name), ComponentText.line(id));
        }
    }

    static String words(List<Thing> things) {
        String some = things.stream().limit(MOST_WORDS).map(Thing::words).collect(Collectors.joining(", "));
        return things.size() > MOST_WORDS ? "%s and %d more".formatted(some, things.size() - MOST_WORDS) : some;
    }

    /// The objects of the group of this name, which may be gone, and those of its user.
    List<Thing> of(String name) {
        return Stream.of(Kind.values()).flatMap(kind -> of(kind, name)).toList();
    }

    private Stream<Thing> of(Kind kind, String name) {
        Stream<Element> pool = kind == Kind.MACHINE
                ? cloud.pool(kind.element, kind.pool, ALL, NO_LIMIT, NO_LIMIT, NOT_DONE)
                : cloud.pool(kind.element, kind.pool, ALL, NO_LIMIT, NO_LIMIT);
        return pool.filter(found -> Xml.text(found, "GNAME").equals(name)
                        || Xml.text(found, "UNAME").equals(name))
                .map(found -> new Thing(kind, Xml.text(found, "ID"), Xml.text(found, "NAME"), Xml.text(found, "GID")));
    }

    /// Asks for the deletion of each object. Machines are deleted later, and the rest only once no machine uses it.
    void remove(List<Thing> things) {
        things.forEach(this::remove);
    }

    /// Accepts the refusal to delete an object that is still in use: the object that uses it is being deleted, too.
    private void remove(Thing thing) {
        try {
            delete(thing).wasThere();
        } catch (DriverException refused) {
            if (!(refused.fault() instanceof Conflict)) {
                throw refused;
            }
        }
    }

    private Result delete(Thing thing) {
        Integer id = Accounts.number(thing.id());
        return switch (thing.kind()) {
            case MACHINE -> cloud.change("one.vm.recover", id, DELETE);
            case TEMPLATE -> cloud.change("one.template.delete", id, false);
            case IMAGE -> cloud.change("one.image.delete", id, false);
            case NETWORK -> cloud.change("one.vn.delete", id);
            case SECURITY_GROUP -> cloud.change("one.secgroup.delete", id);
        };
    }
}
