package io.santoku.emulators.opennebula;

import java.util.Map;
import java.util.TreeMap;

/// A virtual machine; `host` is empty while no host has room for it.
record Machine(int id, String name, Owner owner, Size size, String host) implements Item {
    private static final int PENDING = 1;
    private static final int ACTIVE = 3;
    private static final int RUNNING = 3;

    /// The share of processors, memory and disk of a machine.
    record Size(double cpu, int memoryMib, int diskMib) {}

    Rule.Target target() {
        return new Rule.Target(Kind.VM.bit(), id, owner.user(), owner.group());
    }

    String markup() {
        var template = new TreeMap<>(Map.of(
                "CPU",
                Quota.text(size.cpu()),
                "VCPU",
                Quota.text(size.cpu()),
                "MEMORY",
                String.valueOf(size.memoryMib())));
        return Markup.element(
                Kind.VM.element(),
                Markup.leaf("ID", id),
                owner.markup(),
                Markup.leaf("NAME", name),
                Markup.leaf("STATE", host.isEmpty() ? PENDING : ACTIVE),
                Markup.leaf("LCM_STATE", host.isEmpty() ? 0 : RUNNING),
                Markup.attributes("TEMPLATE", template));
    }
}
