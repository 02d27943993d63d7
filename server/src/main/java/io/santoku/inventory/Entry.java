package io.santoku.inventory;

import java.time.Instant;
import java.util.Map;

/// Something registered, with its second identity and what else its owner told of it (see [Label]), when that was, its
/// place in the order of registration, and how often it has been written.
public record Entry<T>(
        T item, String uid, Map<String, Object> extras, Instant registeredAt, long sequence, long revision) {
    /// The same for what `item` is to somebody else.
    public <U> Entry<U> with(U other) {
        return new Entry<>(other, uid, extras, registeredAt, sequence, revision);
    }
}
