package io.santoku.plan;

/// The identity of a step in its plan: verb and resource, for example `create tenant/edge1-a`.
public record StepId(String value) implements Comparable<StepId> {
    /// The step that makes this change.
    public static StepId of(Change change) {
        return new StepId(change.verb() + " " + change.resource().id());
    }

    /// Whether the step changes this resource.
    public boolean isAbout(ResourceId resource) {
        return value.endsWith(" " + resource);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
