package io.santoku.api.v1.events;

import io.santoku.api.stream.EventSource;
import io.santoku.reading.Counts;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.FeedTail;
import io.santoku.reading.FeedType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The events of the feed that one reader wants, after a cursor.
final class FeedEvents implements EventSource {
    private static final Set<FeedType> COUNTED = EnumSet.of(FeedType.SLICE, FeedType.OPERATION, FeedType.ALERT);

    private final FeedSources sources;
    private final FeedQuery query;
    private final boolean isKnown;
    private Cursor cursor;
    private @Nullable Counts counted;

    /// When the reader saw a change after which the counts may differ from `counted`; null if they cannot.
    private @Nullable Long outdatedAt;

    /// `isKnown` is false when the reader must begin again at this cursor.
    FeedEvents(FeedSources sources, FeedQuery query, Cursor cursor, boolean isKnown) {
        this.sources = sources;
        this.query = query;
        this.cursor = cursor;
        this.isKnown = isKnown;
        this.outdatedAt = query.counts() ? sources.counts().moment() : null;
    }

    @Override
    public String opening() {
        return FeedTexts.start(cursor) + (isKnown ? "" : FeedTexts.reset(cursor));
    }

    @Override
    public Part next(Duration most) throws InterruptedException {
        FeedTail.Batch batch = sources.tail().after(cursor, untilCounted(most));
        cursor = batch.next();
        if (query.counts() && (batch.isReset() || batch.events().stream().anyMatch(FeedEvents::isCounted))) {
            outdatedAt = sources.counts().moment();
        }
        return new Part(text(batch) + counts(), sources.tail().isClosed());
    }

    @Override
    public String signOfLife() {
        return FeedTexts.alive(cursor);
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(2);
    }

    private String text(FeedTail.Batch batch) {
        if (batch.isReset()) {
            return FeedTexts.reset(batch.next());
        }
        return batch.events().stream()
                .filter(query::selects)
                .map(event -> sources.texts().event(event, batch.next().origin()))
                .collect(Collectors.joining());
    }

    private static boolean isCounted(FeedEvent event) {
        return COUNTED.contains(event.snapshot().type());
    }

    private Duration untilCounted(Duration most) {
        if (outdatedAt == null) {
            return most;
        }
        Duration next = sources.counts().untilNext(outdatedAt);
        return next.compareTo(most) < 0 ? next : most;
    }

    private String counts() {
        Optional<Counts> now =
                outdatedAt == null ? Optional.empty() : sources.counts().since(outdatedAt);
        if (now.isEmpty()) {
            return "";
        }
        outdatedAt = null;
        boolean isSame = now.get().equals(counted);
        counted = now.get();
        return isSame ? "" : sources.texts().counts(cursor, now.get());
    }
}
