package io.santoku.nest;

import java.util.List;

/// What came of looking for functions that can carry a slice.
public sealed interface MappingResult {
    /// The slice can be made like this.
    record Mapped(SliceDesign design) implements MappingResult {}

    /// No registered functions can carry it: the predecessor's words first, then why, location by location.
    record NotMapped(List<String> reasons) implements MappingResult {
        public NotMapped {
            reasons = List.copyOf(reasons);
        }
    }
}
