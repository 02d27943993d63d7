package io.santoku.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a dialect writes on a thing that it registers. `uid` is the second identity; without one a fresh one is given,
/// and it never changes. `extras` are members of a document as they were given, so that they can be shown again, never
/// with a secret in them; without any, those that are there stay.
public record Label(@Nullable String uid, @Nullable Map<String, Object> extras) {
    /// No wishes.
    public static final Label NONE = new Label(null, null);

    public Label {
        extras = extras == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
}
