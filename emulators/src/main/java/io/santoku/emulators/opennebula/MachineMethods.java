package io.santoku.emulators.opennebula;

import java.util.Map;
import java.util.stream.Collectors;

/// The methods `one.vm.…` and `one.vmpool.…`. A machine runs as soon as a host has room for it.
final class MachineMethods {
    private static final int DELETE = 3;
    private static final int MIB_PER_GIB = 1024;

    private MachineMethods() {}

    static Map<String, Method> all() {
        return Map.of(
                "one.vm.allocate", MachineMethods::allocate,
                "one.vm.recover", MachineMethods::recover,
                "one.vm.action", MachineMethods::act,
                "one.vm.info", MachineMethods::info,
                "one.vmpool.info", MachineMethods::pool);
    }

    private static Object allocate(Session session, MethodCall call) {
        TemplateText template = TemplateText.read(call.text(1));
        if (!template.values().containsKey("CPU") || !template.values().containsKey("MEMORY")) {
            throw new Refusal(Refusal.ALLOCATE, "Error allocating a new virtual machine. CPU or MEMORY is missing.");
        }
        int disk = (int) TemplateText.parsed(
                template.vectors().getOrDefault("DISK", Map.of()).getOrDefault("SIZE", "0"));
        var size = new Machine.Size(template.number("CPU", 1), (int) template.number("MEMORY", 0), disk);
        return add(session, template.values().getOrDefault("NAME", "one"), size).id();
    }

    /// Makes a machine for an orchestrator; throws [NoCapacity] when OpenNebula refuses it, or when no host has room.
    static void boot(Session session, String name, int vcpus, int memoryMib, int diskGib) {
        var size = new Machine.Size(vcpus, memoryMib, diskGib * MIB_PER_GIB);
        Nebula nebula = session.nebula();
        try {
            if (nebula.hosts().room(nebula.machines().all(), size).isEmpty()) {
                throw new NoCapacity("No host with enough capacity to deploy the VM");
            }
            add(session, name, size);
        } catch (Refusal refused) {
            throw new NoCapacity("[one.vm.allocate] " + refused.text());
        }
    }

    /// Deletes the oldest machine of this name in the user's group, as OSM does; does nothing when there is none.
    static void destroy(Session session, String name) {
        try {
            session.nebula().machines().all().stream()
                    .filter(machine -> machine.name().equals(name)
                            && machine.owner().group() == session.user().group())
                    .findFirst()
                    .ifPresent(machine -> remove(session, machine, Rule.ADMIN));
        } catch (Refusal refused) {
            throw new NoCapacity("[one.vm.recover] " + refused.text());
        }
    }

    private static Machine add(Session session, String name, Machine.Size size) {
        session.requireCreate(Kind.VM);
        Nebula nebula = session.nebula();
        nebula.groups().find(session.user().group()).ifPresent(group -> check(session, group, size));
        String host = nebula.hosts().room(nebula.machines().all(), size).orElse("");
        Owner owner = nebula.owner(session.user());
        return nebula.machines().add(id -> new Machine(id, name, owner, size, host));
    }

    private static void check(Session session, Group group, Machine.Size size) {
        try {
            Quota.check(group, session.nebula().machines().all(), size);
        } catch (Refusal over) {
            throw new Refusal(
                    over.code(), "User [%d] : %s.".formatted(session.user().id(), over.text()));
        }
    }

    private static Object recover(Session session, MethodCall call) {
        if (call.number(2) != DELETE) {
            throw new Refusal(Refusal.ACTION, "Recover operation not available here");
        }
        return remove(session, session.nebula().machines().required(call.number(1)), Rule.ADMIN);
    }

    private static Object act(Session session, MethodCall call) {
        if (!call.text(1).startsWith("terminate")) {
            throw new Refusal(Refusal.ACTION, "Wrong state to perform action \"" + call.text(1) + "\"");
        }
        return remove(session, session.nebula().machines().required(call.number(2)), Rule.MANAGE);
    }

    private static int remove(Session session, Machine machine, long right) {
        session.require(right, machine.target(), Kind.VM);
        session.nebula().machines().remove(machine.id());
        return machine.id();
    }

    private static Object info(Session session, MethodCall call) {
        Machine machine = session.nebula().machines().required(call.number(1));
        session.require(Rule.USE, machine.target(), Kind.VM);
        return machine.markup();
    }

    private static Object pool(Session session, MethodCall call) {
        ThingMethods.checkFilter(call);
        if (call.number(4) < -2) {
            throw new Refusal(Refusal.XML_RPC_API, "Incorrect state filter " + call.number(4));
        }
        return Markup.element(
                "VM_POOL",
                session.nebula().machines().all().stream()
                        .filter(machine -> session.sees(machine.target()))
                        .map(Machine::markup)
                        .collect(Collectors.joining()));
    }
}
