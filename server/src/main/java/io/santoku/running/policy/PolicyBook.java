package io.santoku.running.policy;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores the cases and decisions of policies. Every method is part of the caller's transaction.
public interface PolicyBook {
    /// Takes the case that has been due for the longest time; no other transaction gets it until this one ends.
    Optional<FailingCase> takeDue(Instant now);

    /// Stores the current state of the case.
    void put(FailingCase current);

    /// Deletes a case whose service no longer exists or was stopped.
    void drop(FailingCase over);

    /// The failures and actions stored for a service since that time.
    History history(SliceId slice, NsId service, Instant since);

    /// Stores the decision, which replaces the `earlier` one if given, and returns its number.
    long write(@Nullable Long earlier, PolicyDecision decision);

    /// The decisions about a slice, the latest first.
    List<PolicyDecision> decisions(SliceId slice, int limit);
}
