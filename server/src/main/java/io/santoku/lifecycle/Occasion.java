package io.santoku.lifecycle;

import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import io.santoku.slice.SliceId;
import java.util.List;

/// What a draft is for: the slice, the NEST that it is to follow (with the warnings of its review), what there is of it
/// already, what to do to that, and how strictly it is taken.
record Occasion(SliceId slice, Nest nest, List<String> warnings, Present present, Turn turn, Manner manner) {
    static Occasion order(SliceId slice, Nest nest, List<String> warnings, Manner manner) {
        return new Occasion(slice, nest, warnings, Present.NOTHING, Turn.NONE, manner);
    }
}
