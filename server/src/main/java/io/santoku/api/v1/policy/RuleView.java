package io.santoku.api.v1.policy;

import io.santoku.running.policy.RuleText;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A rule in the form of the API; of its address, only scheme and host are shown.
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
                rule.then().text(),
                pace.limit(),
                pace.window(),
                pace.coolDown(),
                shown(rule.url()));
    }

    /// Returns the address without user, path and query: for many services, knowing these is enough to call the
    /// service.
    private static @Nullable URI shown(@Nullable URI url) {
        if (url == null) {
            return null;
        }
        String authority = url.getRawAuthority();
        if (url.getScheme() == null || authority == null) {
            return URI.create("...");
        }
        String start = "%s://%s".formatted(url.getScheme(), authority.substring(authority.lastIndexOf('@') + 1));
        boolean isBare = url.toString().equals(start) || url.toString().equals(start + "/");
        return isBare ? url : URI.create(start + "/...");
    }
}
