package io.santoku.emulators.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The calls one emulated server received, counted by kind (method and path template), and those among them that were
/// made under a stale claim.
public final class CallLog {
    private final InstantSource clock;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Long> stale = new ConcurrentHashMap<>();
    private final Claims claims;

    /// How often a kind was called, and when first and last; the positions number all calls of the server from 1.
    public record Entry(long count, long firstPosition, long lastPosition, Instant first, Instant last) {
        private Entry again(long position, Instant at) {
            return new Entry(count + 1, firstPosition, Math.max(lastPosition, position), first, at);
        }
    }

    /// An empty log that takes the time of its entries from `clock`.
    public CallLog(InstantSource clock) {
        this(clock, new Claims());
    }

    /// The same, of a server that shares what is known of claims with others: a claim that was heard of at one is known
    /// at all.
    public CallLog(InstantSource clock, Claims claims) {
        this.clock = clock;
        this.claims = claims;
    }

    /// Notes one call of a kind.
    public void add(String kind) {
        long position = sequence.incrementAndGet();
        Instant now = clock.instant();
        entries.compute(
                kind,
                (_, entry) -> entry == null ? new Entry(1, position, position, now, now) : entry.again(position, now));
    }

    /// Notes one call of a kind that was made under the claim `requestId`, if that is one.
    public void add(String kind, String requestId) {
        if (claims.isStale(requestId, clock.instant())) {
            stale.merge(kind, 1L, Long::sum);
        }
        add(kind);
    }

    /// How many calls of each kind came under a claim that was lost by then.
    public Map<String, Long> stale() {
        return new TreeMap<>(stale);
    }

    /// The entries, sorted by kind.
    public Map<String, Entry> entries() {
        return new TreeMap<>(entries);
    }

    /// How often this kind was called.
    public long count(String kind) {
        Entry entry = entries.get(kind);
        return entry == null ? 0 : entry.count();
    }

    /// Forgets all calls.
    public void clear() {
        entries.clear();
        stale.clear();
        sequence.set(0);
    }
}
