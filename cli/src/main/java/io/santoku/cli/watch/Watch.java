package io.santoku.cli.watch;

import io.santoku.cli.client.EventFeed;
import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Output;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Follows one operation of a slice until it ends or waits for an answer.
public final class Watch {
    private static final int CONNECTIONS_IN_VAIN = 12;

    private final SantokuServer server;
    private final Display display;
    private final InstantSource clock;

    private Watch(SantokuServer server, Display display, InstantSource clock) {
        this.server = server;
        this.display = display;
        this.clock = clock;
    }

    /// Shows documents in structured formats, a tree on a terminal, and plain lines elsewhere or when `plain` is set.
    public static Watch on(SantokuServer server, Output output, boolean plain) {
        InstantSource clock = InstantSource.system();
        if (output.structured()) {
            return new Watch(server, new StreamDisplay(output), clock);
        }
        boolean live = output.terminal().interactive() && !plain;
        return new Watch(server, live ? new LiveDisplay(output, clock) : new PlainDisplay(output), clock);
    }

    /// Shows nothing at all.
    public static Watch silently(SantokuServer server) {
        return new Watch(server, new SilentDisplay(), InstantSource.system());
    }

    /// Blocks until the operation has ended or waits for an answer; returns the operation.
    public JsonNode follow(String name, String sliceId, String operationId) {
        String operation = SantokuServer.path("operations", operationId);
        Progress progress = display.drawsSteps()
                ? Progress.of(name, plan(sliceId, operation), locationOfVim())
                : Progress.of(name, Json.object(), Map.of());
        try (EventFeed feed = EventFeed.open(server, operation + "/events", CONNECTIONS_IN_VAIN)) {
            display.finish(new Following(server, display, clock, operation).toTheEnd(feed, progress));
        }
        return server.get(operation);
    }

    /// The plan, or the timeline when the slice is gone already.
    private JsonNode plan(String sliceId, String operation) {
        try {
            return server.get(SantokuServer.path("slices", sliceId) + "/plan");
        } catch (Refused gone) {
            return gone.problem().notFound() ? timeline(operation) : Json.object();
        }
    }

    /// Maps VIMs to their locations, since the plan of a running operation names only the VIMs.
    private Map<String, String> locationOfVim() {
        Map<String, String> locations = new HashMap<>();
        try {
            server.list(SantokuServer.path("vims"), Map.of())
                    .forEach(vim -> locations.put(
                            vim.path("id").asString(""), vim.path("location").asString("")));
        } catch (Refused _) {
            locations.clear(); // the tree works without locations
        }
        return locations;
    }

    private JsonNode timeline(String operation) {
        try {
            return server.get(operation + "/timeline");
        } catch (Refused _) {
            return Json.object(); // the events bring the steps one by one
        }
    }
}
