package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What components answered when they were asked at the end of an operation: `left` is what should be gone and is
/// there, `adrift` what a heal made or mended and is otherwise, or not there, after all; `places` is how many answered.
public record LeakCertificate(int places, List<Finding> left, List<Finding> adrift, List<Finding> unanswered) {
    /// Certificates that were written before heals had any lack `adrift`.
    public LeakCertificate {
        left = List.copyOf(left);
        adrift = List.copyOf(Objects.requireNonNullElse(adrift, List.of()));
        unanswered = List.copyOf(unanswered);
    }

    /// What is left somewhere, or why a component did not tell.
    public record Finding(ResourceId resource, ComponentId component, String detail) {}

    /// Whether every place was checked and all is as it should be.
    public boolean isClean() {
        return left.isEmpty() && adrift.isEmpty() && unanswered.isEmpty();
    }

    /// One sentence for people: `0 left, checked 7 places`, or what and where.
    public String sentence() {
        return "%d left%s%s, checked %d %s%s"
                .formatted(
                        left.size(),
                        left.isEmpty() ? "" : " (" + told(left) + ")",
                        adrift.isEmpty() ? "" : ", %d not as wanted (%s)".formatted(adrift.size(), told(adrift)),
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
