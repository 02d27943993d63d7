package io.santoku.lifecycle;

/// What came of ordering a slice.
public sealed interface OrderResult {
    /// It is being built.
    record Ordered(Slice slice) implements OrderResult {}

    /// It is not, and nothing was changed; `why` is never [Proposal.Feasible].
    record Declined(Proposal why) implements OrderResult {}
}
