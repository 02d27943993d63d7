package io.santoku.running.policy;

import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.running.alert.FailingService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The input of rules: a slice, a failing network service of it, its alert, and the history of failures and actions.
record Situation(Map<String, Object> slice, Map<String, Object> service, Map<String, Object> alert, History history) {

    static Situation of(Slice slice, ServiceSite site, FailingService failing, History history) {
        return new Situation(slice(slice), service(slice, site), Map.of("labels", failing.labels()), history);
    }

    /// The variables of a condition; `window` limits the failures that are counted.
    Map<String, Object> variables(Duration window, Instant now) {
        return Map.of("slice", slice, "service", serviceWith(history.failuresSince(now.minus(window))), "alert", alert);
    }

    /// The same variables for a notification: it counts all failures.
    Map<String, Object> notification() {
        return Map.of("slice", slice, "service", serviceWith(history.failures().size()), "alert", alert);
    }

    private Map<String, Object> serviceWith(long failures) {
        var counted = new HashMap<>(service);
        counted.put("failures", failures);
        return counted;
    }

    private static Map<String, Object> slice(Slice slice) {
        var outline = slice.outline();
        return Map.of(
                "id", slice.id().value(),
                "name", outline.name(),
                "sst", (long) slice.snssai().sst(),
                "sd", Objects.requireNonNullElse(slice.snssai().sd(), ""),
                "phase", slice.standing().phase().text(),
                "generation", (long) outline.generation(),
                "isolation", (long) outline.isolation(),
                "coverage", List.copyOf(outline.coverage()));
    }

    private static Map<String, Object> service(Slice slice, ServiceSite site) {
        return Map.of(
                "id", site.nsId(slice.id()).value(),
                "key", site.key(),
                "name", site.name(),
                "nsd", site.nsdId(),
                "location", site.location(),
                "vim", site.vim().id(),
                "shared", site.subnet() != null,
                "optional", site.optional());
    }
}
