package io.santoku.lifecycle;

import io.santoku.driver.Trace;
import io.santoku.execution.OperationId;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Plan;
import io.santoku.slice.Holder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an audit of everything found. `places` is how many lists and resources were looked at; `twins` are systems that
/// are registered more than once; `busy` whom operations are working on, who are left out.
public record AuditReport(
        int places,
        List<Orphan> orphans,
        List<Twins> twins,
        List<Adrift> adrift,
        List<Silent> silent,
        List<Holder> busy,
        List<Repair> repairs) {
    private static final int DIGEST_BYTES = 16;

    public AuditReport {
        orphans = List.copyOf(orphans);
        twins = List.copyOf(twins);
        adrift = List.copyOf(adrift);
        silent = List.copyOf(silent);
        busy = List.copyOf(busy);
        repairs = List.copyOf(repairs);
    }

    /// Something outside that no slice holds, though its name is like ours. `known` tells whether this installation
    /// ever had that slice; if not, it may be another installation's, or newer than a backup that was restored.
    /// `left` says why it is not removed, if it is not.
    public record Orphan(
            ComponentId component,
            Trace trace,
            String owner,
            boolean known,
            @Nullable String left) {
        /// Whether a repair removes it.
        boolean isToBeRemoved(boolean unknownToo) {
            return left == null && (known || unknownToo);
        }
    }

    /// Two components that are one system, registered twice.
    public record Twins(ComponentId one, ComponentId other) {}

    /// What a slice or shared subnet holds and is missing outside (a ghost), or is otherwise than it was made (drift).
    public record Adrift(Holder holder, ComponentId component, ResourceObservation observation) {}

    /// A component that did not tell what it has.
    public record Silent(ComponentId component, String why) {}

    /// What a repair would do for one owner, or does: then under this operation.
    public record Repair(String owner, String what, Plan plan, List<OperationId> operation) {}

    /// What nobody holds, as a digest: a repair that is given it is made only while an audit finds the same.
    public String digest() {
        String found = orphans.stream()
                .map(orphan -> "%s|%s|%s|%s|%s|%s"
                        .formatted(
                                orphan.component(),
                                orphan.trace().kind(),
                                orphan.trace().name(),
                                orphan.trace().id(),
                                orphan.known(),
                                orphan.left()))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(found.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /// The same with these repairs.
    AuditReport repairing(List<Repair> others) {
        return new AuditReport(places, orphans, twins, adrift, silent, busy, others);
    }

    /// Whether everything that answered is as it should be, and nothing is in doubt that a heal would make sure of.
    public boolean isClean() {
        return orphans.isEmpty() && adrift.isEmpty() && repairs.isEmpty();
    }
}
