package io.santoku.lifecycle;

import io.santoku.driver.DriverException;
import io.santoku.driver.Fleet;
import io.santoku.driver.Trace;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Vim;
import io.santoku.lifecycle.AuditReport.Adrift;
import io.santoku.lifecycle.AuditReport.Orphan;
import io.santoku.lifecycle.AuditReport.Repair;
import io.santoku.lifecycle.AuditReport.Silent;
import io.santoku.plan.Plan;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Compares everything that slices hold with everything that components have: what nobody holds, what is missing, what
/// is otherwise. Looking changes nothing; a repair is carried out by operations, like everything else.
public final class Audit {
    private final Healing healing;
    private final Lifecycle.Stores stores;
    private final Fleet fleet;
    private final CleanUp cleanUp;

    public Audit(Healing healing, Lifecycle.Stores stores, Fleet fleet, CleanUp cleanUp) {
        this.healing = healing;
        this.stores = stores;
        this.fleet = fleet;
        this.cleanUp = cleanUp;
    }

    /// What is known while an audit is made.
    private static final class Findings {
        private final List<Listed> listed = new ArrayList<>();
        private final List<Silent> silent = new ArrayList<>();
        private final List<Adrift> adrift = new ArrayList<>();
        private final List<Holder> busy = new ArrayList<>();
        private int places;
    }

    private record Listed(ComponentId component, Trace trace) {}

    /// Looks at everything; `repairs` tells what [#repair] would do. Blocks for the answers of all components.
    public AuditReport look(boolean unknownToo) {
        var findings = new Findings();
        list(findings);
        List<Orphan> orphans = orphans(findings);
        stores.slices().holders().forEach(holder -> compare(holder, findings));
        return new AuditReport(
                findings.places,
                orphans,
                findings.adrift,
                findings.silent,
                findings.busy,
                repairs(orphans, findings, unknownToo));
    }

    /// Looks, and starts to remove what nobody holds and to heal what is missing or otherwise. What this installation
    /// has never heard of is removed only if `unknownToo`: it may be another's.
    public AuditReport repair(boolean unknownToo) {
        AuditReport report = look(unknownToo);
        List<Repair> begun = report.repairs().stream()
                .map(repair -> begun(repair, report, unknownToo))
                .toList();
        return new AuditReport(
                report.places(), report.orphans(), report.adrift(), report.silent(), report.busy(), begun);
    }

    private void list(Findings findings) {
        Inventory inventory = stores.registry().snapshot();
        inventory
                .all(Vim.class)
                .forEach(vim ->
                        list(vim.id(), findings, () -> fleet.vim(vim.id()).traces(Owner::isLikely)));
        inventory
                .all(Nfvo.class)
                .forEach(nfvo ->
                        list(nfvo.id(), findings, () -> fleet.nfvo(nfvo.id()).traces(Owner::isLikely)));
    }

    private static void list(ComponentId component, Findings findings, Supplier<List<Trace>> traces) {
        try {
            traces.get().forEach(trace -> findings.listed.add(new Listed(component, trace)));
            findings.places++;
        } catch (DriverException fault) {
            findings.silent.add(new Silent(component, fault.fault().detail()));
        }
    }

    /// What was listed before what is held was read: of whatever is being made meanwhile, the intent is held already.
    /// Whoever is being worked on, or was by then, may have removed it since.
    private List<Orphan> orphans(Findings findings) {
        Set<Listed> held = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Holder holder : stores.slices().holders()) {
            stores.slices()
                    .held(holder)
                    .forEach(one -> names.add(
                            one.resource().component() + " " + one.resource().outsideName()));
        }
        return findings.listed.stream()
                .filter(listed -> held.add(listed))
                .filter(listed -> !names.contains(
                        listed.component() + " " + listed.trace().name()))
                .map(this::orphan)
                .filter(orphan -> !isBusy(new SliceId(orphan.owner())))
                .toList();
    }

    private Orphan orphan(Listed listed) {
        String owner = Owner.of(listed.trace().name()).orElseThrow();
        boolean isKnown =
                stores.operations().count(new OperationLog.Query(new SliceId(owner), null, null, null, 1)) > 0;
        return new Orphan(listed.component(), listed.trace(), owner, isKnown);
    }

    private boolean isBusy(Holder holder) {
        return stores.operations().open(holder).isPresent();
    }

    private void compare(Holder holder, Findings findings) {
        Map<ResourceId, Slices.Held> held =
                stores.slices().held(holder).stream().collect(Collectors.toMap(Slices.Held::id, Function.identity()));
        healing.look(holder)
                .ifPresentOrElse(seen -> compare(holder, held, seen, findings), () -> findings.busy.add(holder));
    }

    private static void compare(
            Holder holder, Map<ResourceId, Slices.Held> held, List<Observation> seen, Findings findings) {
        findings.places += seen.size();
        seen.stream()
                .filter(Observation::isAdrift)
                .filter(observation -> held.containsKey(observation.resource()))
                .map(observation -> new Adrift(
                        holder,
                        Objects.requireNonNull(held.get(observation.resource()))
                                .resource()
                                .component(),
                        observation))
                .forEach(findings.adrift::add);
        held.values().stream()
                .filter(one -> one.sure()
                        && seen.stream().noneMatch(sight -> sight.resource().equals(one.id())))
                .map(one -> new Silent(one.resource().component(), "does not tell about " + one.id() + " of " + holder))
                .forEach(findings.silent::add);
    }

    private List<Repair> repairs(List<Orphan> orphans, Findings findings, boolean unknownToo) {
        var repairs = new ArrayList<Repair>();
        byOwner(orphans, unknownToo)
                .forEach((owner, theirs) ->
                        repairs.add(new Repair(owner, "remove what nobody holds", CleanUp.plan(theirs), List.of())));
        findings.adrift.stream().map(Adrift::holder).distinct().forEach(holder -> {
            if (healing.preview(holder) instanceof HealResult.Feasible(Plan plan)) {
                repairs.add(new Repair(holder.value(), "heal", plan, List.of()));
            }
        });
        return repairs;
    }

    private Repair begun(Repair repair, AuditReport report, boolean unknownToo) {
        List<Orphan> orphans = byOwner(report.orphans(), unknownToo).getOrDefault(repair.owner(), List.of());
        List<OperationId> operation = repair.what().equals("heal")
                ? healed(repair.owner(), report)
                : cleanUp.start(repair.owner(), orphans).stream().toList();
        return new Repair(repair.owner(), repair.what(), repair.plan(), operation);
    }

    private List<OperationId> healed(String owner, AuditReport report) {
        return report.adrift().stream()
                .map(Adrift::holder)
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
                .filter(orphan -> orphan.known() || unknownToo)
                .collect(Collectors.groupingBy(Orphan::owner, LinkedHashMap::new, Collectors.toList()));
    }
}
