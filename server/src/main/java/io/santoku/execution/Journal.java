package io.santoku.execution;

import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The durable record of operations. Intents are written before calls and results after them; an epoch fences who lost
/// an operation.
public interface Journal {
    /// Takes the operation over: whoever claimed it before is fenced from now on.
    Claim claim(OperationId id);

    /// Writes in one transaction. Throws [Fenced] and writes nothing when the claim is no longer the latest, or when
    /// the operation would end and has not taken in what it was told.
    List<JournalEntry> append(Claim claim, Writing writing);

    /// What an operator has told the operation and it has not taken in yet.
    Optional<Instruction> instruction(OperationId id);

    /// Keeps what an operator tells the operation until it is taken in: [Event.Instructed]. False when the operation is
    /// in no state for it, or was told to stop already.
    boolean instruct(OperationId id, Instruction instruction);

    /// A hold on one operation: what it is, which claim this is, what was journalled so far, and the facts of what its
    /// slice holds.
    record Claim(Operation operation, long epoch, List<JournalEntry> entries, Map<ResourceId, Object> facts) {}

    /// A claim holds no longer: another node has taken the operation over, or it must be claimed again.
    final class Fenced extends RuntimeException {
        public Fenced(OperationId id) {
            super("operation " + id + " is claimed by another");
        }

        private Fenced(String message) {
            super(message);
        }

        /// What must not end before it has taken in what it was told meanwhile.
        public static Fenced unheard(OperationId id) {
            return new Fenced("operation " + id + " was told something just before its end");
        }
    }
}
