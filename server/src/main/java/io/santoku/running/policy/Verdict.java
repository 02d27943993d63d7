package io.santoku.running.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict of the rules on a situation.
sealed interface Verdict {
    /// The rules that were evaluated, in order.
    List<RuleConsideration> considered();

    /// This rule acts now.
    record Act(CompiledRule rule, List<RuleConsideration> considered) implements Verdict {}

    /// This rule applies, but has to wait for the end of the cool-down.
    record Wait(CompiledRule rule, Instant until, List<RuleConsideration> considered) implements Verdict {}

    /// No rule acts; at `next`, a rule that has used up its limit may act again.
    record Nothing(@Nullable Instant next, List<RuleConsideration> considered) implements Verdict {}
}
