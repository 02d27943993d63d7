package io.santoku.running.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules make of a situation.
sealed interface Verdict {
    /// The rules that were asked, in order.
    List<RuleConsideration> considered();

    /// This rule acts now.
    record Act(CompiledRule rule, List<RuleConsideration> considered) implements Verdict {}

    /// This rule would act, and has to wait for its cool-down.
    record Wait(CompiledRule rule, Instant until, List<RuleConsideration> considered) implements Verdict {}

    /// No rule acts; at `next` one may that has used up its limit.
    record Nothing(@Nullable Instant next, List<RuleConsideration> considered) implements Verdict {}
}
