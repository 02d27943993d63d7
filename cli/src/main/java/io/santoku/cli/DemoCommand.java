package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: three slices from order to nothing, in front of people.
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
        // the address may be that of the control API itself, or of the world it is one page of
        String base = world.replaceFirst("/world/*$", "");
        return new Demo(session, new SantokuServer(Session.address(base))).run();
    }
}
