package io.santoku.running.policy;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stored cases and decisions of policy. Every verb is part of the caller's transaction.
public interface PolicyBook {
    /// A case that is due, the longest due first; nobody else gets it until the transaction ends.
    Optional<FailingCase> takeDue(Instant now);

    /// Stores the case as it is now.
    void put(FailingCase current);

    /// Ends a case whose service is no more.
    void drop(FailingCase over);

    /// What was stored of a service since then.
    History history(SliceId slice, NsId service, Instant since);

    /// Stores the decision, in the place of an earlier one if that is given; its number.
    long write(@Nullable Long earlier, PolicyDecision decision);

    /// The decisions about a slice, the latest first.
    List<PolicyDecision> decisions(SliceId slice, int limit);
}
