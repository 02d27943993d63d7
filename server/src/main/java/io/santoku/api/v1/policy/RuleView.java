package io.santoku.api.v1.policy;

import io.santoku.running.policy.RuleText;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A rule as clients see it.
record RuleView(
        String name,
        String when,
        String then,
        int limit,
        Duration window,
        Duration coolDown,
        @Nullable URI url) {
    static RuleView of(RuleText rule) {
        var pace = rule.pace();
        return new RuleView(
                rule.name(), rule.when(), rule.then().word(), pace.limit(), pace.window(), pace.coolDown(), rule.url());
    }
}
