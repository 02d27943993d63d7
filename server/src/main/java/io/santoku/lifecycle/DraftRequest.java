package io.santoku.lifecycle;

import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import io.santoku.slice.SliceId;
import java.util.List;

/// Asks for a draft of a slice: its NEST (with the warnings of the review), its current state, the actions on services
/// that run already, and how strictly the NEST is checked.
record DraftRequest(
        SliceId slice, Nest nest, List<String> warnings, CurrentState current, ServiceActions actions, Manner manner) {
    static DraftRequest order(SliceId slice, Nest nest, List<String> warnings, Manner manner) {
        return new DraftRequest(slice, nest, warnings, CurrentState.NOTHING, ServiceActions.NONE, manner);
    }
}
