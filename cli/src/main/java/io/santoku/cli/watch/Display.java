package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;

/// Shows the progress of an operation to people or programs.
interface Display {
    /// Whether the plan's steps are shown, so that they have to be requested.
    boolean drawsSteps();

    /// An event arrived; `progress` includes it.
    void changed(ServerEvent event, Progress progress);

    /// Time passed without an event.
    void tick(Progress progress);

    /// The connection broke and is being reopened.
    void dropped(String why);

    /// The end of the display.
    void finish(Progress progress);
}
