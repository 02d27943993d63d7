package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Problem;
import io.santoku.cli.client.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `slice cancel`: cancels the current operation on a slice.
@Command(name = "cancel", description = "Stop what is being done to a slice at the next safe point, and undo it.")
final class SliceCancelCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SLICE", description = "id or name")
    private String slice = "";

    SliceCancelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String operation = new Slices(session.server())
                .find(slice)
                .path("operation")
                .path("id")
                .asString("");
        if (operation.isEmpty()) {
            throw new Refused(new Problem(404, Json.object().put("title", "Nothing is being done to " + slice)));
        }
        return new Steering(session).send(operation, "cancel");
    }
}
