package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The result of the check at the end of an operation: `left` are resources that should be gone and still exist,
/// `adrift` are resources that a heal made or repaired and that differ or are missing after all; `places` is how many
/// components' answers were received.
public record LeakCertificate(int places, List<Finding> left, List<Finding> adrift, List<Finding> unanswered) {
    /// Certificates of versions that did not check heals have no `adrift`.
    public LeakCertificate {
        left = List.copyOf(left);
        adrift = List.copyOf(Objects.requireNonNullElse(adrift, List.of()));
        unanswered = List.copyOf(unanswered);
    }

    /// A resource that is left or adrift, or the reason why its component did not answer.
    public record Finding(ResourceId resource, ComponentId component, String detail) {}

    /// Whether every place was checked and everything is as it should be.
    public boolean isClean() {
        return left.isEmpty() && adrift.isEmpty() && unanswered.isEmpty();
    }

    /// One sentence for people: `0 left, checked 7 places`, or which resources were found and where.
    public String sentence() {
        return "%d left%s%s, checked %d %s%s"
                .formatted(
                        left.size(),
                        left.isEmpty() ? "" : " (" + listed(left) + ")",
                        adrift.isEmpty() ? "" : ", %d not as wanted (%s)".formatted(adrift.size(), listed(adrift)),
                        places,
                        places == 1 ? "place" : "places",
                        unanswered.isEmpty() ? "" : "; no answer about " + listed(unanswered));
    }

    private static String listed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s at %s: %s".formatted(finding.resource(), finding.component(), finding.detail()))
                .collect(Collectors.joining("; "));
    }
}
