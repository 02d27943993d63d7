package io.santoku.execution;

import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Map;

/// The durable record of operations. Intents are written before calls and results after them; an epoch fences who lost
/// an operation.
public interface Journal {
    /// Takes the operation over: whoever claimed it before is fenced from now on.
    Claim claim(OperationId id);

    /// Writes in one transaction; throws [Fenced] and writes nothing when the claim is no longer the latest.
    List<Entry> append(Claim claim, Writing writing);

    /// A hold on one operation: what it is, which claim this is, what was journalled so far, and the facts of what its
    /// slice holds.
    record Claim(Operation operation, long epoch, List<Entry> entries, Map<ResourceId, Object> facts) {}

    /// Another node has taken the operation over.
    final class Fenced extends RuntimeException {
        public Fenced(OperationId id) {
            super("operation " + id + " is claimed by another");
        }
    }
}
