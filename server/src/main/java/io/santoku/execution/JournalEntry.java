package io.santoku.execution;

import java.time.Instant;

/// An event with its place in the journal and the time of the database when it was written.
public record JournalEntry(long sequence, Instant at, Event event) {}
