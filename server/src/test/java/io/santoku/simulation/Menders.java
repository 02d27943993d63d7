package io.santoku.simulation;

import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.AuditReport;
import io.santoku.lifecycle.HealResult;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Those who heal what runs, and audit and repair everything.
final class Menders {
    private final Run.Parts parts;
    private final Consumer<Consumer<Incarnation>> asking;
    private final Map<String, String> healed = new TreeMap<>();
    private @Nullable AuditReport lastAudit;

    /// What an audit has removed of what nobody holds.
    enum Repair {
        NONE,
        KNOWN,
        UNKNOWN_TOO
    }

    /// `asking` has any node do something at once.
    Menders(Run.Parts parts, Consumer<Consumer<Incarnation>> asking) {
        this.parts = parts;
        this.asking = asking;
    }

    /// Everything that runs is healed.
    void healAll() {
        healed.clear();
        parts.memory()
                .slices
                .forEach((id, row) ->
                        healIfRunning(new SliceId(id), row.slice().standing().phase()));
        parts.memory()
                .subnets
                .forEach((id, row) ->
                        healIfRunning(new SubnetId(id), row.subnet().standing().phase()));
    }

    private void healIfRunning(Holder holder, Phase phase) {
        if (phase == Phase.RUNNING) {
            healed.put(holder.value(), "not heard of");
            asking.accept(process -> heal(process, holder, result -> healed.put(holder.value(), name(result))));
        }
    }

    /// Whether nothing was found that is otherwise than it should be.
    boolean foundAllInSync() {
        return healed.values().stream().allMatch("InSync"::equals);
    }

    Map<String, String> healed() {
        return healed;
    }

    /// Somebody looks at everything, now.
    void audit(Repair repair) {
        asking.accept(process -> audit(process, repair));
    }

    @Nullable
    AuditReport lastAudit() {
        return lastAudit;
    }

    void heal(Incarnation process, Holder holder, Consumer<HealResult> then) {
        blocking(process, () -> {
            HealResult result = process.server().tending().healing().heal(holder);
            parts.story().add("heal of %s: %s".formatted(holder, result));
            then.accept(result);
        });
    }

    void audit(Incarnation process, Repair repair) {
        Audit audit = process.server().tending().audit();
        boolean unknownToo = repair == Repair.UNKNOWN_TOO;
        blocking(process, () -> {
            AuditReport report = audit.look(unknownToo);
            lastAudit = report;
            parts.story().add("audit: " + report.orphans() + ", adrift: " + report.adrift());
            if (repair != Repair.NONE) {
                parts.story().add("repair: " + name(audit.repair(unknownToo, Optional.of(report.digest()))));
            }
        });
    }

    /// What waits for answers runs beside everything else.
    private void blocking(Incarnation process, Runnable what) {
        parts.cluster().submit(() -> {
            try {
                what.run();
            } catch (Refused why) {
                parts.story().add("%s is told to come back later: %s".formatted(process.node, why.why()));
            }
        });
    }

    private static String name(Object result) {
        return result.getClass().getSimpleName();
    }
}
