package io.santoku.slice;

/// The identity of a network slice subnet that slices share: a UUID in its usual text form. Older clients know a shared
/// subnet as a sharing list.
public record SubnetId(String value) implements Holder {
    @Override
    public String toString() {
        return value;
    }
}
