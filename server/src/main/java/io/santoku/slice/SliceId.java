package io.santoku.slice;

/// The identity of a slice: a UUID in its usual text form.
public record SliceId(String value) implements Holder {
    @Override
    public String toString() {
        return value;
    }
}
