package io.santoku.inventory;

import java.util.Map;
import java.util.Optional;

/// Stores requests that carry an idempotency key, so that a repeated request takes effect only once.
public interface KeyedRequests {
    /// Claims the key for a request with this fingerprint, in a transaction of its own; empty when no earlier request
    /// has the key.
    Optional<Earlier> claim(String key, String fingerprint);

    /// Records that the request took effect; the record is committed or rolled back with the caller's transaction.
    void tookEffect(String key);

    /// Stores the answer, in the caller's transaction if there is one.
    void answered(String key, KeptAnswer answer);

    /// Releases the key, because the request changed nothing.
    void release(String key);

    /// The record of an earlier request with the key.
    record Earlier(String fingerprint, boolean tookEffect, Optional<KeptAnswer> answer) {}

    /// An answer as it was sent.
    record KeptAnswer(int status, Map<String, String> headers, String body) {}
}
