package io.santoku.lifecycle;

/// The result of ordering a slice.
public sealed interface OrderResult {
    /// The slice is being built.
    record Ordered(Slice slice) implements OrderResult {}

    /// The slice is not built, and nothing was changed; `why` is never [Proposal.Feasible].
    record Declined(Proposal why) implements OrderResult {}
}
