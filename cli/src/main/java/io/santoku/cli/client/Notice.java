package io.santoku.cli.client;

/// What a feed of events has to tell.
public sealed interface Notice {
    /// Something happened at the server.
    record Happened(ServerEvent event) implements Notice {}

    /// The connection broke; the feed is trying again.
    record Dropped(String why) implements Notice {}

    /// The server said that nothing more will come.
    record Ended() implements Notice {}

    /// The feed gave up, for the reason given.
    record Lost(RuntimeException why) implements Notice {}
}
