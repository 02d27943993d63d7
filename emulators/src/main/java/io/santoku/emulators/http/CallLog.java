package io.santoku.emulators.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The calls that one emulated server received, counted by kind (method and path template), and those that were made
/// under a stale claim.
public final class CallLog {
    private final InstantSource clock;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Long> stale = new ConcurrentHashMap<>();
    private final Claims claims;

    /// The number of calls of a kind, and its first and last call; the positions number all calls of the server from 1.
    public record Entry(long count, long firstPosition, long lastPosition, Instant first, Instant last) {
        private Entry again(long position, Instant at) {
            return new Entry(count + 1, firstPosition, Math.max(lastPosition, position), first, at);
        }
    }

    /// An empty log that takes the time of its entries from `clock`.
    public CallLog(InstantSource clock) {
        this(clock, new Claims());
    }

    /// The same, with shared claims: a claim that one server received is known at all servers that share them.
    public CallLog(InstantSource clock, Claims claims) {
        this.clock = clock;
        this.claims = claims;
    }

    /// Records one call of a kind.
    public void add(String kind) {
        long position = sequence.incrementAndGet();
        Instant now = clock.instant();
        entries.compute(
                kind,
                (_, entry) -> entry == null ? new Entry(1, position, position, now, now) : entry.again(position, now));
    }

    /// Records one call of a kind that was made under the claim `requestId`, if that is a claim.
    public void add(String kind, String requestId) {
        if (claims.isStale(requestId, clock.instant())) {
            stale.merge(kind, 1L, Long::sum);
        }
        add(kind);
    }

    /// The number of calls of each kind under a claim that was lost by then.
    public Map<String, Long> stale() {
        return new TreeMap<>(stale);
    }

    /// The entries, sorted by kind.
    public Map<String, Entry> entries() {
        return new TreeMap<>(entries);
    }

    /// The number of calls of this kind.
    public long count(String kind) {
        Entry entry = entries.get(kind);
        return entry == null ? 0 : entry.count();
    }

    /// Deletes all records.
    public void clear() {
        entries.clear();
        stale.clear();
        sequence.set(0);
    }
}
