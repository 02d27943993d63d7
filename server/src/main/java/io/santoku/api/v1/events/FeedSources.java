package io.santoku.api.v1.events;

import io.santoku.reading.FeedTail;
import io.santoku.reading.RecentCounts;

/// What all readers of the feed on this node share.
record FeedSources(FeedTail tail, FeedTexts texts, RecentCounts counts) {}
