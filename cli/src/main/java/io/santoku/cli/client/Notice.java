package io.santoku.cli.client;

/// A notice from a feed of events.
public sealed interface Notice {
    /// An event occurred at the server.
    record Happened(ServerEvent event) implements Notice {}

    /// The connection broke; the feed is trying again.
    record Dropped(String why) implements Notice {}

    /// The server announced that no more events will come.
    record Ended() implements Notice {}

    /// The feed gave up, for the reason given.
    record Lost(RuntimeException why) implements Notice {}
}
