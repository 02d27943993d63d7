package io.santoku.cli.watch;

import io.santoku.cli.client.EventFeed;
import io.santoku.cli.client.Notice;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.client.ServerEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a feed until the operation has ended, and shows each change.
final class Following {
    private static final Duration TICK = Duration.ofMillis(100);
    /// A silent connection may be broken without notice; after this time, the state of the operation itself is read.
    private static final Duration SUSPICIOUS_SILENCE = Duration.ofSeconds(10);

    private final SantokuServer server;
    private final Display display;
    private final InstantSource clock;
    private final String operation;
    private Instant news;
    private boolean over;

    Following(SantokuServer server, Display display, InstantSource clock, String operation) {
        this.server = server;
        this.display = display;
        this.clock = clock;
        this.operation = operation;
        this.news = clock.instant();
    }

    Progress toTheEnd(EventFeed feed, Progress start) {
        Progress progress = start;
        display.tick(progress);
        while (!over) {
            Optional<Notice> notice = feed.poll(TICK);
            progress = notice.isPresent() ? take(notice.get(), progress) : nothing(progress);
        }
        return progress;
    }

    private Progress take(Notice notice, Progress progress) {
        return switch (notice) {
            case Notice.Happened(var event) -> changed(event, progress);
            case Notice.Dropped(var why) -> dropped(why, progress);
            case Notice.Ended _ -> ended(progress);
            case Notice.Lost(var why) -> throw why;
        };
    }

    private Progress changed(ServerEvent event, Progress progress) {
        Progress next = progress.after(Happening.of(event));
        news = clock.instant();
        display.changed(event, next);
        over |= Happening.of(event).event().equals("asked") && stands();
        return next;
    }

    private Progress dropped(String why, Progress progress) {
        display.dropped(why);
        return progress;
    }

    private Progress ended(Progress progress) {
        over = true;
        return progress;
    }

    private Progress nothing(Progress progress) {
        display.tick(progress);
        if (clock.instant().isAfter(news.plus(SUSPICIOUS_SILENCE))) {
            news = clock.instant();
            over = stands();
        }
        return progress;
    }

    /// Whether no further event will come without intervention: the operation has ended, or waits for an answer that
    /// nobody has given yet.
    private boolean stands() {
        JsonNode now = server.get(operation);
        return switch (now.path("state").asString("")) {
            case "succeeded", "failed", "cancelled" -> true;
            case "asking" -> !now.path("instruction").path("state").asString("").equals("pending");
            default -> false; // a newer server may have more states
        };
    }
}
