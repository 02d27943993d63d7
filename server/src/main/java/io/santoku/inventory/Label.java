package io.santoku.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The data that an API dialect stores with an entry, beside the item itself. `uid` is the second identity; an entry
/// without one gets a generated one, and it never changes. `extras` are members of a document as they were given,
/// without secrets, so that they can be shown again; without `extras`, the stored ones stay. `unused` names the members
/// that were accepted and that nothing reads.
public record Label(@Nullable String uid, @Nullable Map<String, Object> extras, List<String> unused) {
    /// An empty label.
    public static final Label NONE = of(null);

    public Label {
        extras = extras == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        unused = List.copyOf(unused);
    }

    /// The label of an entry without members to be shown again.
    private static Label of(@Nullable String uid) {
        return new Label(uid, null);
    }

    /// Creates the label of a document without unused members.
    public Label(@Nullable String uid, @Nullable Map<String, Object> extras) {
        this(uid, extras, List.of());
    }
}
