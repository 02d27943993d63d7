package io.santoku.nest;

import java.util.List;

/// The result of the search for functions that can carry a slice.
public sealed interface MappingResult {
    /// The slice can be built with this design; the warnings name the parts that it goes without.
    record Mapped(SliceDesign design, List<String> warnings) implements MappingResult {
        public Mapped {
            warnings = List.copyOf(warnings);
        }
    }

    /// The NEST asks for components that are not registered: the violations say where, and which.
    record Wrong(List<NestViolation> violations) implements MappingResult {
        public Wrong {
            violations = List.copyOf(violations);
        }
    }

    /// The functions name components that are not registered: the reasons say which components, and which functions.
    record Lacking(List<String> reasons) implements MappingResult {
        public Lacking {
            reasons = List.copyOf(reasons);
        }
    }

    /// No registered functions can carry the slice: a message that clients know comes first, then the reason for each
    /// location.
    record NotMapped(List<String> reasons) implements MappingResult {
        public NotMapped {
            reasons = List.copyOf(reasons);
        }
    }
}
