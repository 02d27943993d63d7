package io.santoku.nest;

import java.util.List;

/// The result of reading a NEST.
public sealed interface NestReview {
    /// The NEST is valid; the warnings point out parts that its author may not have meant.
    record Accepted(Nest nest, List<String> warnings) implements NestReview {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// The NEST is invalid at these places.
    record Refused(List<NestViolation> violations) implements NestReview {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
