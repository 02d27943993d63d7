package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.lifecycle.Outline;
import io.santoku.nest.Promise;
import io.santoku.placement.LeftOut;
import java.util.List;

/// The parts of a slice and their places in the form of the API.
record OutlineView(
        String name,
        @JsonUnwrapped Outline.Parts parts,
        @JsonUnwrapped Outline.Reach reach,
        List<Outline.Placed> placement,
        List<LeftOut> leftOut,
        List<String> warnings,
        List<Promise> promises) {
    static OutlineView of(Outline outline) {
        return new OutlineView(
                outline.name(),
                outline.parts(),
                outline.reach(),
                outline.placement(),
                outline.leftOut(),
                outline.warnings(),
                outline.promises());
    }
}
