package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;
import io.santoku.cli.view.Output;

/// Prints every event as the server sent it, for programs.
final class StreamDisplay implements Display {
    private final Output output;

    StreamDisplay(Output output) {
        this.output = output;
    }

    @Override
    public boolean drawsSteps() {
        return false;
    }

    @Override
    public void changed(ServerEvent event, Progress progress) {
        output.streamed(event.data());
    }

    @Override
    public void tick(Progress progress) {
        // programs need no clock
    }

    @Override
    public void dropped(String why) {
        output.message("connection lost (" + why + "), resuming");
    }

    @Override
    public void finish(Progress progress) {
        // the last event was the last document
    }
}
