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

/// The result of an audit of everything. `twins` are systems that are registered more than once.
public record AuditReport(
        Coverage coverage, List<Orphan> orphans, List<Twins> twins, List<Adrift> adrift, List<Repair> repairs) {
    private static final int DIGEST_BYTES = 16;

    public AuditReport {
        orphans = List.copyOf(orphans);
        twins = List.copyOf(twins);
        adrift = List.copyOf(adrift);
        repairs = List.copyOf(repairs);
    }

    /// What an audit could look at: the number of lists and resources. `silent` and `unlisted` components
    /// reported nothing; `busy` are the holders that were left out because operations work on them.
    public record Coverage(int places, List<Silent> silent, List<Unlisted> unlisted, List<Holder> busy) {
        public Coverage {
            silent = List.copyOf(silent);
            unlisted = List.copyOf(unlisted);
            busy = List.copyOf(busy);
        }
    }

    /// A thing at a component that no slice holds, although its name is like ours. `known` is true if this
    /// installation ever had that slice; if not, the thing may belong to another installation, or be newer than a
    /// restored backup. `left` is the reason why it is not removed, if it is not.
    public record Orphan(
            ComponentId component,
            Trace trace,
            String owner,
            boolean known,
            @Nullable String left) {
        /// Whether a repair removes the thing.
        boolean isToBeRemoved(boolean unknownToo) {
            return left == null && (known || unknownToo);
        }
    }

    /// Two components that are one system, registered twice.
    public record Twins(ComponentId one, ComponentId other) {}

    /// A resource that a slice or shared subnet holds and that is missing at its component (a ghost), or differs from
    /// how it was made (drift).
    public record Adrift(Holder holder, ComponentId component, ResourceObservation observation) {}

    /// A component that did not report what it has.
    public record Silent(ComponentId component, String why) {}

    /// A component that cannot be asked what it has, and the reason. Of such a component, the orphans are only what was
    /// sent there and never confirmed to be gone.
    public record Unlisted(ComponentId component, String why) {}

    /// The repair for one owner: planned, or begun under this operation.
    public record Repair(String owner, String what, Plan plan, List<OperationId> operation) {}

    /// The digest of the unheld resources: a repair that is given it is made only while an audit finds the same ones.
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

    /// The report with these repairs instead.
    AuditReport repairing(List<Repair> others) {
        return new AuditReport(coverage, orphans, twins, adrift, others);
    }

    /// Whether everything that was reported is as it should be, and a heal would have nothing to do about resources in
    /// doubt.
    public boolean isClean() {
        return orphans.isEmpty() && adrift.isEmpty() && repairs.isEmpty();
    }
}
