package io.santoku.api.v1.slices;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A resource of a slice, desired and held; secrets in its members are shown as dots.
record ResourceView(
        String id,
        String kind,
        String component,
        String title,
        boolean desired,
        boolean held,
        String state,
        @Nullable Map<String, Object> spec,
        @Nullable Map<String, Object> facts) {}
