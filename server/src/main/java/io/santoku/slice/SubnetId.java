package io.santoku.slice;

/// The identity of a network slice subnet that slices share: a UUID in its usual text form. The predecessor calls it
/// a sharing list.
public record SubnetId(String value) implements Holder {
    @Override
    public String toString() {
        return value;
    }
}
