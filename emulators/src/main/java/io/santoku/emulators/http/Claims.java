package io.santoku.emulators.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Under which claims calls were made: a client that names `<operation>.<epoch>` in `X-Request-Id` speaks for an
/// operation, and whoever speaks for it with a lower epoch than was heard before has lost it to another.
public final class Claims {
    /// The header that names the claim.
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("(.+)\\.(\\d{1,18})");

    private final Map<String, Long> highest = new ConcurrentHashMap<>();

    /// Notes a claim, and says whether it is stale; what is no claim never is.
    boolean isStale(String requestId) {
        Matcher claim = FORM.matcher(requestId);
        if (!claim.matches()) {
            return false;
        }
        long epoch = Long.parseLong(claim.group(2));
        return highest.merge(claim.group(1), epoch, Math::max) > epoch;
    }

    /// The highest epoch that was heard of each operation.
    public Map<String, Long> epochs() {
        return new TreeMap<>(highest);
    }

    /// Forgets all of them.
    public void clear() {
        highest.clear();
    }
}
