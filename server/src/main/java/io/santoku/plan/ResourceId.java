package io.santoku.plan;

/// The identity of a resource in its slice: kind and place, for example `tenant/edge1-a`. It is the same in every
/// slice, so that a previewed plan reads like the plan that runs.
public record ResourceId(String value) implements Comparable<ResourceId> {
    /// The id of a resource of this kind at this place.
    public static ResourceId of(String kind, String place) {
        return new ResourceId(kind + "/" + place);
    }

    /// The part before the first slash.
    public String kind() {
        return value.substring(0, value.indexOf('/'));
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
