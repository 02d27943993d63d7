package io.santoku.running.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules make of a situation.
sealed interface Verdict {
    /// The rules that were asked, in order.
    List<Consideration> considered();

    /// This rule acts now.
    record Act(Rule rule, List<Consideration> considered) implements Verdict {}

    /// This rule would act, and has to wait for its cool-down.
    record Wait(Rule rule, Instant until, List<Consideration> considered) implements Verdict {}

    /// No rule acts; at `next` one may that has used up its limit.
    record Nothing(@Nullable Instant next, List<Consideration> considered) implements Verdict {}
}
