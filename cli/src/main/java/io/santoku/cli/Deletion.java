package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Deletes slices one by one, forced or not, and follows each deletion or not.
final class Deletion {
    private static final long PAUSE_MILLIS = 250;
    private static final int MOST_LOOKS = 2_400;

    private final SantokuServer server;
    private final KatanaApi katana;
    private final Output output;
    private final boolean force;
    private final boolean plain;
    private final int mostLooks;

    Deletion(Session session, boolean force, boolean plain) {
        this(session, force, plain, MOST_LOOKS);
    }

    /// `mostLooks` limits how often it checks whether a forced deletion has begun.
    Deletion(Session session, boolean force, boolean plain, int mostLooks) {
        this.server = session.server();
        this.katana = session.katana();
        this.output = session.output();
        this.force = force;
        this.plain = plain;
        this.mostLooks = mostLooks;
    }

    Outcome started(String idOrName) {
        String item = "slice/" + idOrName;
        try {
            delete(new Slices(server).id(idOrName));
            Outcome outcome = Outcome.done(item, "is being deleted");
            outcome.announce(output);
            return outcome;
        } catch (Refused refused) {
            return Outcome.refused(item, refused, output);
        }
    }

    int watched(String idOrName) {
        JsonNode slice = new Slices(server).find(idOrName);
        String id = slice.path("id").asString("");
        String name = slice.path("name").asString(id);
        String started = delete(id);
        String operation = force ? forced(id) : started;
        if (operation.isEmpty()) {
            return withoutOperation(id, name);
        }
        JsonNode ended = Watch.on(server, output, plain).follow(name, id, operation);
        return new Conclusion(output).of("delete of " + name, ended);
    }

    private int withoutOperation(String id, String name) {
        if (isThere(id)) {
            output.message("delete of " + name + " has not begun yet");
            output.hint("what was under way is still being cancelled; follow it with 'santoku slice watch " + id + "'");
            return ExitCode.SLICE_FAILED;
        }
        output.message("delete of " + name + " succeeded");
        return ExitCode.OK;
    }

    /// The id of the operation that deletes the slice; empty when a forced deletion has not begun yet.
    private String delete(String id) {
        if (!force) {
            return server.delete(SantokuServer.path("slices", id))
                    .body()
                    .path("id")
                    .asString("");
        }
        katana.forceDelete("slice", id);
        return "";
    }

    /// Waits for the operation of a forced deletion. It may have ended already, with the slice gone: its operations
    /// remain. It may also not have begun, while the previous operation is being cancelled.
    private String forced(String id) {
        var never = new CountDownLatch(1);
        String operation = newest(id);
        for (int look = 0; operation.isEmpty() && look < mostLooks && isThere(id); look++) {
            if (isInterrupted(never)) {
                return "";
            }
            operation = newest(id);
        }
        return operation.isEmpty() ? newest(id) : operation;
    }

    private boolean isThere(String id) {
        try {
            return server.get(SantokuServer.path("slices", id)).isObject();
        } catch (Refused refused) {
            return !refused.problem().notFound();
        }
    }

    private static boolean isInterrupted(CountDownLatch never) {
        try {
            return never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String newest(String id) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("slice", id);
        filters.put("kind", "force-delete");
        return server.list(SantokuServer.path("operations"), filters).stream()
                .findFirst()
                .map(newest -> newest.path("id").asString(""))
                .orElse("");
    }
}
