package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;

/// Shows nothing, for callers that only wait.
final class SilentDisplay implements Display {
    @Override
    public boolean drawsSteps() {
        return false;
    }

    @Override
    public void changed(ServerEvent event, Progress progress) {}

    @Override
    public void tick(Progress progress) {}

    @Override
    public void dropped(String why) {}

    @Override
    public void finish(Progress progress) {}
}
