package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.plan.Resource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A resource of a slice, desired and held; secrets in its members are shown as dots.
record ResourceView(
        @JsonUnwrapped ResourceNameView resource,
        boolean desired,
        boolean held,
        String state,
        @Nullable Map<String, Object> spec,
        @Nullable Map<String, Object> facts) {

    /// The identity of a resource, its component and its title for people.
    record ResourceNameView(String id, String kind, String component, String title) {
        static ResourceNameView of(Resource resource) {
            return new ResourceNameView(
                    resource.id().value(),
                    resource.id().kind(),
                    resource.component().toString(),
                    resource.title());
        }
    }
}
