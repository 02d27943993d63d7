package io.santoku.emulators.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Records the claims under which calls were made: a client that sends `<operation>.<epoch>` in `X-Request-Id` acts for
/// an operation, and a client with a lower epoch than an earlier call has lost the operation to another one.
public final class Claims {
    /// The header that contains the claim.
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("(.+)\\.(\\d{1,18})");

    private final Map<String, Seen> latest = new ConcurrentHashMap<>();

    /// The highest epoch of an operation, and the times at which each new highest epoch was first received.
    private record Seen(long epoch, List<Instant> firsts) {
        private static final Seen NOTHING = new Seen(-1, List.of());

        private Seen and(long another, Instant now) {
            if (another <= epoch) {
                return this;
            }
            var all = new ArrayList<>(firsts);
            all.add(now);
            return new Seen(another, List.copyOf(all));
        }
    }

    /// Records the claim of a call and returns whether it is stale; a text that is not a claim never is.
    boolean isStale(String requestId, Instant now) {
        Matcher claim = FORM.matcher(requestId);
        if (!claim.matches()) {
            return false;
        }
        long epoch = Long.parseLong(claim.group(2));
        Seen seen =
                latest.compute(claim.group(1), (_, before) -> (before == null ? Seen.NOTHING : before).and(epoch, now));
        return seen.epoch() > epoch;
    }

    /// The highest epoch that was received for each operation.
    public Map<String, Long> epochs() {
        var epochs = new TreeMap<String, Long>();
        latest.forEach((operation, seen) -> epochs.put(operation, seen.epoch()));
        return epochs;
    }

    /// The time of the first call under each claim of an operation, in the order of the claims.
    public Map<String, List<Instant>> firstCalls() {
        var firsts = new TreeMap<String, List<Instant>>();
        latest.forEach((operation, seen) -> firsts.put(operation, seen.firsts()));
        return firsts;
    }

    /// Deletes all claims.
    public void clear() {
        latest.clear();
    }
}
