package io.santoku.simulation;

import static io.santoku.simulation.Invariants.require;

import io.santoku.driver.Trace;
import io.santoku.lifecycle.AuditReport;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.simulation.Memory.BookingKey;
import io.santoku.simulation.Memory.HeldKey;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.Memory.SubnetRow;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What holds when all is over.
record Ending(Memory memory, World world, Invariants invariants) {
    /// Each slice is whole, gone, or held with a reason, and outside is what they hold.
    void checkSettled() {
        memory.operations
                .values()
                .forEach(row -> require(row.ended(), () -> row.operation().id() + " has not ended"));
        memory.slices.values().forEach(row -> checkSlice(row.slice()));
        memory.subnets.values().forEach(row -> {
            Phase phase = row.subnet().standing().phase();
            boolean isTold = row.subnet().standing().reason() != null;
            require(
                    phase == Phase.RUNNING || isTold,
                    () -> "subnet %s ended in %s".formatted(row.subnet().id(), phase));
        });
        checkHeldIsThere();
        checkGrounds();
        checkBooked();
        memory.operations.values().forEach(Ending::checkSecrets);
    }

    /// Once the world is quiet, an audit finds precisely what is so, and drift is what it finds adrift.
    void checkAgreement(AuditReport report, long adrift) {
        require(
                report.coverage().silent().isEmpty(),
                () -> "somebody does not answer although all is calm: "
                        + report.coverage().silent());
        Set<Holder> holders = memory.held.keySet().stream()
                .map(HeldKey::holder)
                .filter(holder -> memory.held.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().holder().equals(holder) && isAdrift(entry.getKey())))
                .map(this::holder)
                .filter(holder -> !report.coverage().busy().contains(holder))
                .collect(Collectors.toSet());
        Set<Holder> found =
                report.adrift().stream().map(AuditReport.Adrift::holder).collect(Collectors.toSet());
        require(adrift == found.size(), () -> "drift counts %d, and the audit finds %s".formatted(adrift, found));
        Set<Holder> outside = report.adrift().stream()
                .filter(one -> Names.kind(one.observation().resource()) != Kind.CLAIM)
                .map(AuditReport.Adrift::holder)
                .collect(Collectors.toSet());
        require(
                outside.equals(holders),
                () -> "the audit finds %s adrift, and it is %s, of %s; busy: %s"
                        .formatted(
                                outside, holders, memory.held, report.coverage().busy()));
        Set<String> busy = report.coverage().busy().stream().map(Holder::value).collect(Collectors.toSet());
        checkUnlisted(report, busy);
        Set<String> strays = report.orphans().stream()
                .filter(orphan -> orphan.trace().kind() != Trace.Kind.RADIO)
                .map(orphan -> Cloud.tenant(orphan.trace().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = strays().stream()
                .filter(name -> busy.stream().noneMatch(name::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        require(strays.equals(expected), () -> "the audit finds %s unheld, and that is %s".formatted(strays, expected));
    }

    /// The element manager cannot be asked: an audit finds all that forced deletions left there, and nothing that is
    /// held.
    private void checkUnlisted(AuditReport report, Set<String> busy) {
        require(
                report.coverage().unlisted().size() == 1,
                () -> "these cannot be asked: " + report.coverage().unlisted());
        Set<String> held = named(invariants.held());
        Set<String> found = report.orphans().stream()
                .map(AuditReport.Orphan::trace)
                .filter(trace -> trace.kind() == Trace.Kind.RADIO)
                .map(Trace::name)
                .collect(Collectors.toSet());
        Set<String> there = named(world.inspect().keySet());
        require(
                there.stream().allMatch(name -> held.contains(name) || found.contains(name) || busy.contains(name))
                        && found.stream().noneMatch(held::contains),
                () -> "an audit finds configurations of %s; there are %s, and held are %s"
                        .formatted(found, there, held));
    }

    private static Set<String> named(Set<Name> names) {
        return names.stream()
                .filter(name -> name.kind() == Kind.RADIO)
                .map(Name::name)
                .collect(Collectors.toSet());
    }

    /// By the names that audits go by; what remains of a project is not listed, but led to by who had it.
    private Set<String> strays() {
        Set<Name> held = invariants.held();
        return world.inspect().keySet().stream()
                .filter(name -> Set.of(Kind.TENANT, Kind.ACCOUNT, Kind.NS, Kind.TRANSPORT)
                        .contains(name.kind()))
                .filter(name -> !Cloud.areRemains(name))
                .filter(name -> !held.contains(new Name(name.kind(), name.component(), Cloud.tenant(name.name()))))
                .map(name -> Cloud.tenant(name.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isAdrift(HeldKey key) {
        Name name = name(key);
        if (name.kind() == Kind.CLAIM) {
            return false;
        }
        return world.first(name, null)
                .map(world::see)
                .map(seen -> seen.altered()
                        || seen.state() == World.State.BROKEN
                        || lacksUser(name)
                        || isAnother(key, seen.id()))
                .orElse(true);
    }

    /// Whether the tenant knows of another project than the one that bears its name.
    private boolean isAnother(HeldKey key, String project) {
        Object facts = Objects.requireNonNull(memory.held.get(key)).facts();
        return facts != null
                && key.resource().kind().equals("tenant")
                && !facts.toString().contains("projectId=" + project + ",");
    }

    private boolean lacksUser(Name name) {
        return name.kind() == Kind.TENANT && world.find(Cloud.user(name)).isEmpty();
    }

    private Name name(HeldKey key) {
        return Names.outside(key.holder(), key.resource(), memory.subnets.containsKey(key.holder()));
    }

    private Holder holder(String id) {
        return memory.subnets.containsKey(id) ? new SubnetId(id) : new SliceId(id);
    }

    /// Nothing at all is left of slices.
    void checkEmpty() {
        require(memory.slices.isEmpty(), () -> "slices are left: " + standings());
        require(memory.subnets.isEmpty(), () -> "subnets are left: " + memory.subnets.values());
        require(memory.held.isEmpty(), () -> "something is held: " + memory.held.keySet());
        require(memory.reservations.isEmpty(), () -> "something is booked: " + memory.reservations);
        require(
                world.inspect().isEmpty(),
                () -> "something is there: " + world.inspect().keySet());
    }

    private String standings() {
        return memory.slices.values().stream()
                .map(row -> row.slice().id() + " " + row.slice().standing().status())
                .collect(Collectors.joining(", "));
    }

    private void checkSlice(Slice slice) {
        Phase phase = slice.standing().phase();
        String who = "slice %s, %s,".formatted(slice.id(), slice.standing().status());
        switch (phase) {
            case RUNNING -> checkWhole(slice, who);
            case FAILED, ERROR -> require(slice.standing().reason() != null, () -> who + " gives no reason");
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, TERMINATING -> throw new Violation(who + " is stuck");
        }
    }

    private void checkWhole(Slice slice, String who) {
        for (ServiceSite site : slice.outline().sites()) {
            boolean mustRun = !site.stopped() && !site.optional();
            String holder =
                    site.subnet() == null ? slice.id().value() : site.subnet().value();
            boolean isHeld = memory.held.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().holder().equals(holder)
                            && entry.getKey().resource().value().equals("ns/" + site.keyOfIncarnation())
                            && entry.getValue().sure());
            require(!mustRun || isHeld, () -> who + " lacks " + site.key());
            require(site.subnet() == null || isUser(slice, holder), () -> who + " has no claim on " + site.subnet());
        }
    }

    private boolean isUser(Slice slice, String subnet) {
        SubnetRow row = memory.subnets.get(subnet);
        return row != null && row.claims().contains(slice.id().value());
    }

    private void checkHeldIsThere() {
        Set<Name> there = world.inspect().keySet();
        var missing = new TreeSet<Name>();
        memory.held.forEach((key, held) -> {
            Name name = name(key);
            if (held.sure() && name.kind() != Kind.CLAIM && !there.contains(name) && isSettled(key)) {
                missing.add(name);
            }
        });
        require(missing.isEmpty(), () -> "held, but not there: " + missing);
    }

    /// What runs, runs in the project that its tenant has now.
    private void checkGrounds() {
        world.inspect().forEach((name, things) -> {
            if (name.kind() == Kind.NS && !world.isForeign(name) && runs(name)) {
                things.forEach(one -> require(
                        one.ground != null && world.isThere(one.ground),
                        () -> name + " runs in a project that is gone"));
            }
        });
    }

    private boolean runs(Name name) {
        return memory.held.keySet().stream()
                .filter(this::isSettled)
                .anyMatch(key -> name(key).equals(name));
    }

    /// What runs has its room booked.
    private void checkBooked() {
        memory.held.keySet().stream()
                .filter(key -> key.resource().kind().equals("ns"))
                .forEach(key -> require(
                        memory.reservations.containsKey(
                                new BookingKey(key.holder(), key.resource().value())),
                        () -> "nothing is booked for " + key));
    }

    /// Of what was given up half-way not all need be there.
    private boolean isSettled(HeldKey key) {
        var slice = memory.slices.get(key.holder());
        return slice != null && slice.slice().standing().phase() == Phase.RUNNING;
    }

    private static void checkSecrets(OperationRow row) {
        String journal = row.entries().toString();
        require(
                !journal.contains(Servers.PASSWORD),
                () -> "the journal of " + row.operation().id() + " tells a secret");
    }
}
