package io.santoku.execution;

import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The durable record of operations. Intents are written before calls and results after them; an epoch fences nodes
/// that no longer own an operation.
public interface Journal {
    /// Claims the operation; all earlier claims are fenced from now on.
    Claim claim(OperationId id);

    /// Writes in one transaction. Throws [Fenced] and writes nothing when the claim is no longer the latest, or when
    /// the operation would end with an instruction that it has not read.
    List<JournalEntry> append(Claim claim, Writing writing);

    /// The operator's instruction that the operation has not read yet.
    Optional<Instruction> instruction(OperationId id);

    /// Stores an operator's instruction until the operation has read it: [Event.Instructed]. False when the operation
    /// is in no state for it, or has an unread instruction to cancel.
    boolean instruct(OperationId id, Instruction instruction);

    /// A claim on one operation: the operation, the epoch of the claim, the journal entries so far, and the facts of
    /// the resources that the slice holds.
    record Claim(Operation operation, long epoch, List<JournalEntry> entries, Map<ResourceId, Object> facts) {}

    /// The claim is no longer valid: another node has taken the operation over, or it must be claimed again.
    final class Fenced extends RuntimeException {
        public Fenced(OperationId id) {
            super("operation " + id + " is claimed by another");
        }

        private Fenced(String message) {
            super(message);
        }

        /// The operation must not end before it has read an instruction that was given meanwhile.
        public static Fenced unread(OperationId id) {
            return new Fenced("operation " + id + " received an instruction just before its end");
        }
    }
}
