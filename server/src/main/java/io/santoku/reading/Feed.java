package io.santoku.reading;

import java.time.Instant;
import java.util.List;

/// The stored event feed. A transaction writes the events of its changes; an event becomes readable once its
/// transaction and all earlier ones have ended, so that no event ever appears before a position that was read.
public interface Feed {
    /// Reads up to `limit` events after a position, in order.
    Page read(Position after, int limit);

    /// Deletes some of the events that were written before `before`, and some of those that exceed the `most`
    /// newest ones, oldest first. Returns the number of deleted events; zero when none are left to delete.
    int prune(Instant before, int most);

    /// The events that were read. `next` is the position from which to continue; `end` is the position up to which
    /// events were readable at that time. Events up to `horizon` may have been deleted. `isSettled` is false while
    /// transactions are open, whose events are not readable yet.
    record Page(
            String origin, Position horizon, List<FeedEvent> events, Position next, Position end, boolean isSettled) {
        public Page {
            events = List.copyOf(events);
        }
    }
}
