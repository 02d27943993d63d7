package io.santoku.emulators.opennebula;

/// An image, a network, a template or a security group that somebody made.
record Thing(int id, Kind kind, String name, Owner owner) implements Item {
    Rule.Target target() {
        return new Rule.Target(kind.bit(), id, owner.user(), owner.group());
    }

    String markup() {
        return Markup.element(kind.element(), Markup.leaf("ID", id), owner.markup(), Markup.leaf("NAME", name));
    }
}
