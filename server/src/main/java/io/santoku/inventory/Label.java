package io.santoku.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a dialect writes on a thing that it registers. `uid` is the second identity; without one a fresh one is given,
/// and it never changes. `extras` are members of a document as they were given, so that they can be shown again, never
/// with a secret in them; without any, those that are there stay. `unused` names the members that were taken and that
/// nothing reads.
public record Label(@Nullable String uid, @Nullable Map<String, Object> extras, List<String> unused) {
    /// No wishes.
    public static final Label NONE = new Label(null, null);

    public Label {
        extras = extras == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        unused = List.copyOf(unused);
    }

    /// One for a document of which everything is used.
    public Label(@Nullable String uid, @Nullable Map<String, Object> extras) {
        this(uid, extras, List.of());
    }
}
