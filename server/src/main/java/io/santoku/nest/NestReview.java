package io.santoku.nest;

import java.util.List;

/// What came of reading a NEST.
public sealed interface NestReview {
    /// The NEST holds; the warnings say what its author may not have meant.
    record Accepted(Nest nest, List<String> warnings) implements NestReview {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// The NEST is wrong, here and here.
    record Refused(List<NestViolation> violations) implements NestReview {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
