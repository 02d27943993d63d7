package io.santoku.cli.watch;

import io.santoku.cli.client.EventFeed;
import io.santoku.cli.client.Json;
import io.santoku.cli.client.Notice;
import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.client.ServerEvent;
import io.santoku.cli.view.Output;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Follows one operation of a slice to its end.
public final class Watch {
    private static final Duration TICK = Duration.ofMillis(100);
    /// A stream that says nothing for so long may be dead without knowing it; the operation itself is asked then.
    private static final Duration SUSPICIOUS_SILENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS_IN_VAIN = 12;

    private final SantokuServer server;
    private final Display display;
    private final InstantSource clock;

    private Watch(SantokuServer server, Display display, InstantSource clock) {
        this.server = server;
        this.display = display;
        this.clock = clock;
    }

    /// A tree on a terminal, plain lines elsewhere or when asked for, documents where documents are wanted.
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

    /// Blocks until the operation ended; answers what became of it.
    public JsonNode follow(String name, String sliceId, String operationId) {
        String operation = SantokuServer.path("operations", operationId);
        Progress progress = Progress.of(name, plan(sliceId, operation));
        try (EventFeed feed = EventFeed.open(server, operation + "/events", CONNECTIONS_IN_VAIN)) {
            display.finish(readAll(feed, progress, operation));
        }
        return server.get(operation);
    }

    /// The plan, or the timeline where the slice is gone already.
    private JsonNode plan(String sliceId, String operation) {
        try {
            return server.get(SantokuServer.path("slices", sliceId) + "/plan");
        } catch (Refused gone) {
            return gone.problem().notFound() ? timeline(operation) : Json.object();
        }
    }

    private JsonNode timeline(String operation) {
        try {
            return server.get(operation + "/timeline");
        } catch (Refused _) {
            return Json.object(); // the events bring the steps one by one
        }
    }

    private Progress readAll(EventFeed feed, Progress start, String operation) {
        Progress progress = start;
        Instant news = clock.instant();
        display.tick(progress);
        while (true) {
            Optional<Notice> notice = feed.poll(TICK);
            switch (notice.orElse(null)) {
                case null -> {
                    display.tick(progress);
                    if (silentSince(news)) {
                        if (ended(operation)) {
                            return progress;
                        }
                        news = clock.instant();
                    }
                }
                case Notice.Happened(var event) -> {
                    progress = take(event, progress);
                    news = clock.instant();
                }
                case Notice.Dropped(var why) -> display.dropped(why);
                case Notice.Ended _ -> {
                    return progress;
                }
                case Notice.Lost(var why) -> throw why;
            }
        }
    }

    private Progress take(ServerEvent event, Progress progress) {
        Progress next = progress.after(Happening.of(event));
        display.changed(event, next);
        return next;
    }

    private boolean silentSince(Instant news) {
        return clock.instant().isAfter(news.plus(SUSPICIOUS_SILENCE));
    }

    private boolean ended(String operation) {
        String state = server.get(operation).path("state").asString("");
        return state.equals("succeeded") || state.equals("failed");
    }
}
