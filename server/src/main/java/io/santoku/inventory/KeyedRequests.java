package io.santoku.inventory;

import java.util.Map;
import java.util.Optional;

/// Requests that carry a key, so that one that is repeated has its effect once.
public interface KeyedRequests {
    /// Takes the key for a request of this fingerprint; empty when it is the first. In a transaction of its own.
    Optional<Earlier> claim(String key, String fingerprint);

    /// Notes that the request had an effect, which is true or not together with the caller's transaction.
    void tookEffect(String key);

    /// Keeps the answer, with the caller's transaction if there is one.
    void answered(String key, KeptAnswer answer);

    /// Gives the key back: the request changed nothing.
    void release(String key);

    /// What was known of an earlier request with the key.
    record Earlier(String fingerprint, boolean tookEffect, Optional<KeptAnswer> answer) {}

    /// An answer as it was sent.
    record KeptAnswer(int status, Map<String, String> headers, String body) {}
}
