package io.santoku.inventory;

import java.time.Instant;
import java.util.Map;

/// A registered item with its second identity and the further members that its owner gave (see [Label]), the time of
/// its registration, its place in the order of registration, and the number of times it was written.
public record Entry<T>(
        T item, String uid, Map<String, Object> extras, Instant registeredAt, long sequence, long revision) {
    /// Returns the same entry with another item.
    public <U> Entry<U> with(U other) {
        return new Entry<>(other, uid, extras, registeredAt, sequence, revision);
    }
}
