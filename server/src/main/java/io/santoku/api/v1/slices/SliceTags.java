package io.santoku.api.v1.slices;

import io.santoku.api.document.Etags;
import io.santoku.inventory.Witness;
import io.santoku.lifecycle.Slice;
import io.santoku.slice.SliceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The entity tags of slices: each change of the latest operation, phase, reason or conduct changes the tag.
final class SliceTags {
    private SliceTags() {}

    static String of(Slice slice) {
        return Etags.of(
                slice.id(),
                slice.operation(),
                slice.standing().phase(),
                slice.standing().reason(),
                slice.conduct().onFailure(),
                slice.conduct().heal());
    }

    /// Does the work if the slice, once the work has locked it, still has the tag in the header `If-Match`.
    static <T> T unchanged(String id, @Nullable String ifMatch, Supplier<T> work) {
        var slice = new SliceId(id);
        return new Witness(locked -> require(slice, ifMatch, locked), _ -> {}).during(work);
    }

    private static void require(SliceId id, @Nullable String ifMatch, Object locked) {
        if (locked instanceof Slice slice && slice.id().equals(id)) {
            Etags.require(ifMatch, of(slice));
        }
    }
}
