package io.santoku.emulators.opennebula;

import java.util.Locale;
import java.util.stream.Stream;

/// A kind of object that rules are about: its bit, its name in messages, its element in documents, and the prefix of
/// its methods, which is empty where clients have no use for them here.
enum Kind {
    VM(0x10_0000_0000L, "virtual machine", "VM", "vm"),
    HOST(0x20_0000_0000L, "host", "HOST", ""),
    NET(0x40_0000_0000L, "virtual network", "VNET", "vn"),
    IMAGE(0x80_0000_0000L, "image", "IMAGE", "image"),
    USER(0x100_0000_0000L, "user", "USER", ""),
    TEMPLATE(0x200_0000_0000L, "virtual machine template", "VMTEMPLATE", "template"),
    GROUP(0x400_0000_0000L, "group", "GROUP", ""),
    ACL(0x800_0000_0000L, "ACL", "ACL", ""),
    DATASTORE(0x1000_0000_0000L, "datastore", "DATASTORE", ""),
    DOCUMENT(0x4000_0000_0000L, "document", "DOCUMENT", ""),
    ZONE(0x8000_0000_0000L, "zone", "ZONE", ""),
    SECGROUP(0x1_0000_0000_0000L, "security group", "SECURITY_GROUP", "secgroup");

    private final long bit;
    private final String words;
    private final String element;
    private final String prefix;

    Kind(long bit, String words, String element, String prefix) {
        this.bit = bit;
        this.words = words;
        this.element = element;
        this.prefix = prefix;
    }

    long bit() {
        return bit;
    }

    String words() {
        return words;
    }

    String element() {
        return element;
    }

    String prefix() {
        return prefix;
    }

    /// Its name in inventories.
    String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    /// The kinds of object that belong to a user, apart from machines.
    static Stream<Kind> things() {
        return Stream.of(NET, IMAGE, TEMPLATE, SECGROUP);
    }
}
