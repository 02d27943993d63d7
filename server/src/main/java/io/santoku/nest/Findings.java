package io.santoku.nest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects violations and warnings; a place that already has a violation gets no second one.
final class Findings {
    private final List<NestViolation> violations;
    private final Set<String> reported;
    private final List<String> warnings = new ArrayList<>();

    Findings(List<NestViolation> known) {
        this.violations = new ArrayList<>(known);
        this.reported = known.stream().map(NestViolation::pointer).collect(Collectors.toCollection(HashSet::new));
    }

    void refuse(Pointer place, String message) {
        if (reported.add(place.text())) {
            violations.add(new NestViolation(place.text(), message));
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    List<NestViolation> violations() {
        return violations;
    }

    List<String> warnings() {
        return warnings;
    }
}
