package io.santoku.api.v1.policy;

import io.santoku.running.policy.RuleText;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A rule as clients see it; of its address they see where it leads.
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
                rule.name(),
                rule.when(),
                rule.then().word(),
                pace.limit(),
                pace.window(),
                pace.coolDown(),
                shown(rule.url()));
    }

    /// Without path and query: with many services, those are what lets one speak to them.
    private static @Nullable URI shown(@Nullable URI url) {
        if (url == null) {
            return null;
        }
        boolean isBare = url.getRawQuery() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        return isBare ? url : URI.create("%s://%s/...".formatted(url.getScheme(), url.getRawAuthority()));
    }
}
