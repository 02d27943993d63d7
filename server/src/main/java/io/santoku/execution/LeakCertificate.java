package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.stream.Collectors;

/// What components answered when they were asked, after a rollback or a deletion, whether anything is left: `places` is
/// how many answered.
public record LeakCertificate(int places, List<Finding> left, List<Finding> unanswered) {
    public LeakCertificate {
        left = List.copyOf(left);
        unanswered = List.copyOf(unanswered);
    }

    /// What is left somewhere, or why a component did not tell.
    public record Finding(ResourceId resource, ComponentId component, String detail) {}

    /// Whether every place was checked and nothing is left.
    public boolean isClean() {
        return left.isEmpty() && unanswered.isEmpty();
    }

    /// One sentence for people: `0 left, checked 7 places`, or what and where.
    public String sentence() {
        return "%d left%s, checked %d %s%s"
                .formatted(
                        left.size(),
                        left.isEmpty() ? "" : " (" + told(left) + ")",
                        places,
                        places == 1 ? "place" : "places",
                        unanswered.isEmpty() ? "" : "; no answer about " + told(unanswered));
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s at %s: %s".formatted(finding.resource(), finding.component(), finding.detail()))
                .collect(Collectors.joining("; "));
    }
}
