package io.santoku.lifecycle;

import io.santoku.driver.DriverException;
import io.santoku.driver.Listing;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationId;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.lifecycle.AuditReport.Adrift;
import io.santoku.lifecycle.AuditReport.Orphan;
import io.santoku.lifecycle.AuditReport.Repair;
import io.santoku.lifecycle.AuditReport.Silent;
import io.santoku.lifecycle.AuditReport.Unlisted;
import io.santoku.plan.Plan;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Compares the resources that slices hold with those that components have, and finds unheld, missing and differing
/// ones. An audit changes nothing; its repairs are operations like all others.
public final class Audit {
    private static final String HEAL = "heal";

    private final Healing healing;
    private final Looks looks;
    private final Stores stores;
    private final RegisteredDrivers drivers;
    private final CleanUp cleanUp;
    private final Strays strays;
    private final Abandoned abandoned;

    public Audit(Healing healing, Looks looks, Stores stores, RegisteredDrivers drivers, CleanUp cleanUp) {
        this.healing = healing;
        this.looks = looks;
        this.stores = stores;
        this.drivers = drivers;
        this.cleanUp = cleanUp;
        this.strays = new Strays(stores, cleanUp);
        this.abandoned = new Abandoned(stores.operations());
    }

    /// The findings of an audit in progress.
    private static final class Findings {
        private final List<Strays.Listed> listed = new ArrayList<>();
        private final List<Silent> silent = new ArrayList<>();
        private final List<Unlisted> unlisted = new ArrayList<>();
        private final List<Adrift> adrift = new ArrayList<>();
        private final List<Holder> busy = new ArrayList<>();
        private final Map<Holder, Plan> heals = new LinkedHashMap<>();
        private int places;

        AuditReport.Coverage coverage() {
            return new AuditReport.Coverage(places, silent, unlisted, busy);
        }
    }

    /// Audits everything; `repairs` of the report has what [#repair] would do. Blocks until all components have
    /// answered.
    public AuditReport look(boolean unknownToo) {
        var findings = new Findings();
        list(findings);
        List<Orphan> orphans = strays.among(findings.listed);
        stores.slices().holders().forEach(holder -> compare(holder, findings));
        return new AuditReport(
                findings.coverage(),
                orphans,
                strays.twins(findings.listed),
                findings.adrift,
                repairs(orphans, findings, unknownToo));
    }

    /// Audits, and starts to remove unheld resources and to heal missing or differing ones. Resources of an owner
    /// that this installation has never had may belong to another installation: they are removed only if
    /// `unknownToo`, and if `seen` is the digest of an audit that found the same. A given digest must match for any
    /// repair.
    public RepairResult repair(boolean unknownToo, Optional<String> seen) {
        if (unknownToo && seen.isEmpty()) {
            return new RepairResult.Unseen();
        }
        AuditReport report = look(unknownToo);
        if (seen.isPresent() && !seen.get().equals(report.digest())) {
            return new RepairResult.Stale(report);
        }
        return new RepairResult.Begun(report.repairing(report.repairs().stream()
                .map(repair -> begun(repair, report, unknownToo))
                .toList()));
    }

    private void list(Findings findings) {
        Inventory inventory = stores.registry().snapshot();
        for (Component component : inventory.components()) {
            ComponentId id = component.id();
            switch (component) {
                case Vim _ -> list(id, findings, () -> drivers.vim(id).traces(Owner::isLikely));
                case Nfvo _ -> list(id, findings, () -> drivers.nfvo(id).traces(Owner::isLikely));
                case Wim _ -> list(id, findings, () -> drivers.wim(id).traces(Owner::isId));
                case Ems _ -> list(id, findings, () -> drivers.ems(id).traces(Owner::isId));
                case PolicyEngine _ -> {} // has nothing of ours
            }
        }
        if (!findings.unlisted.isEmpty()) {
            findings.listed.addAll(abandoned.at(
                    findings.unlisted.stream().map(Unlisted::component).collect(Collectors.toSet())));
        }
    }

    private void list(ComponentId component, Findings findings, Supplier<Listing> listing) {
        try {
            switch (looks.guarded(component.toString(), listing)) {
                case Listing.Complete(var traces) -> {
                    traces.forEach(trace -> findings.listed.add(new Strays.Listed(component, trace)));
                    findings.places++;
                }
                case Listing.Impossible(var why) -> findings.unlisted.add(new Unlisted(component, why));
            }
        } catch (DriverException fault) {
            findings.silent.add(new Silent(component, fault.fault().detail()));
        }
    }

    private void compare(Holder holder, Findings findings) {
        Map<ResourceId, Slices.Held> held =
                stores.slices().held(holder).stream().collect(Collectors.toMap(Slices.Held::id, Function.identity()));
        healing.look(holder)
                .ifPresentOrElse(seen -> compare(holder, held, seen, findings), () -> findings.busy.add(holder));
    }

    private void compare(
            Holder holder, Map<ResourceId, Slices.Held> held, List<ResourceObservation> seen, Findings findings) {
        findings.places += seen.size();
        seen.stream()
                .filter(ResourceObservation::isAdrift)
                .filter(observation -> held.containsKey(observation.resource()))
                .map(observation -> new Adrift(
                        holder,
                        Objects.requireNonNull(held.get(observation.resource()))
                                .resource()
                                .component(),
                        observation))
                .forEach(findings.adrift::add);
        healing.needed(holder, seen).ifPresent(plan -> findings.heals.put(holder, plan));
        held.values().stream()
                .filter(one -> one.sure()
                        && seen.stream().noneMatch(sight -> sight.resource().equals(one.id())))
                .map(one -> new Silent(one.resource().component(), "shows nothing of " + one.id() + " of " + holder))
                .forEach(findings.silent::add);
    }

    private List<Repair> repairs(List<Orphan> orphans, Findings findings, boolean unknownToo) {
        var repairs = new ArrayList<Repair>();
        byOwner(orphans, unknownToo)
                .forEach((owner, theirs) ->
                        repairs.add(new Repair(owner, "remove what no slice holds", CleanUp.plan(theirs), List.of())));
        findings.heals.forEach((holder, plan) -> repairs.add(new Repair(holder.value(), HEAL, plan, List.of())));
        return repairs;
    }

    private Repair begun(Repair repair, AuditReport report, boolean unknownToo) {
        List<Orphan> orphans = byOwner(report.orphans(), unknownToo).getOrDefault(repair.owner(), List.of());
        List<OperationId> operation = repair.what().equals(HEAL)
                ? healed(repair.owner())
                : cleanUp.start(repair.owner(), orphans).stream().toList();
        return new Repair(repair.owner(), repair.what(), repair.plan(), operation);
    }

    private List<OperationId> healed(String owner) {
        return stores.slices().holders().stream()
                .filter(holder -> holder.value().equals(owner))
                .findFirst()
                .map(healing::heal)
                .filter(HealResult.Healing.class::isInstance)
                .map(result -> ((HealResult.Healing) result).operation().id())
                .stream()
                .toList();
    }

    private static Map<String, List<Orphan>> byOwner(List<Orphan> orphans, boolean unknownToo) {
        return orphans.stream()
                .filter(orphan -> orphan.isToBeRemoved(unknownToo))
                .collect(Collectors.groupingBy(Orphan::owner, LinkedHashMap::new, Collectors.toList()));
    }
}
