package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;

/// How people or programs see an operation go on.
interface Display {
    /// Whether the plan's steps are shown, so that it is worth asking for them.
    boolean drawsSteps();

    /// An event came, and this is where things stand after it.
    void changed(ServerEvent event, Progress progress);

    /// Time passed without an event.
    void tick(Progress progress);

    /// The connection broke and is being made again.
    void dropped(String why);

    /// The last word.
    void finish(Progress progress);
}
