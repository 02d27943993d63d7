package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: orders and deletes three slices, as a demonstration.
@Command(
        name = "demo",
        description = {
            "Show what Santoku does: order three slices, one of which must fail, and leave nothing behind.",
            "The server is one that 'santoku dev' started; what is left is counted in its emulated world."
        })
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--world",
            required = true,
            paramLabel = "URL",
            description = "the control API of the emulated world, which 'santoku dev' prints")
    private String world = "";

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        // the address may be that of the control API itself, or of its page /world
        String base = world.replaceFirst("/world/*$", "");
        return new Demo(session, new SantokuServer(Session.address(base))).run();
    }
}
