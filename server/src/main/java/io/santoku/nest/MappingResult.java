package io.santoku.nest;

import java.util.List;

/// What came of looking for functions that can carry a slice.
public sealed interface MappingResult {
    /// The slice can be made like this; the warnings say what it does without.
    record Mapped(SliceDesign design, List<String> warnings) implements MappingResult {
        public Mapped {
            warnings = List.copyOf(warnings);
        }
    }

    /// It asks for components that are not registered: where, and which.
    record Wrong(List<NestViolation> violations) implements MappingResult {
        public Wrong {
            violations = List.copyOf(violations);
        }
    }

    /// Its functions name components that are not registered: which, and who names them.
    record Lacking(List<String> reasons) implements MappingResult {
        public Lacking {
            reasons = List.copyOf(reasons);
        }
    }

    /// No registered functions can carry it: the predecessor's words first, then why, location by location.
    record NotMapped(List<String> reasons) implements MappingResult {
        public NotMapped {
            reasons = List.copyOf(reasons);
        }
    }
}
