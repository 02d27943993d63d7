package io.santoku.cli.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The events of one operation, read over as many connections as necessary: each resumes after the last event received.
public final class EventFeed implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final SantokuServer server;
    private final String path;
    private final int attempts;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reader;
    private String lastEventId = "";
    private boolean operationEnded;
    private int failures;

    private EventFeed(SantokuServer server, String path, int attempts) {
        this.server = server;
        this.path = path;
        this.attempts = attempts;
        this.reader = Thread.ofVirtual().name("event-feed").unstarted(this::run);
    }

    /// Starts reading; gives up after `attempts` connections in a row that brought no event.
    public static EventFeed open(SantokuServer server, String path, int attempts) {
        EventFeed feed = new EventFeed(server, path, attempts);
        feed.reader.start();
        return feed;
    }

    /// The next notice; waits for it at most `limit`.
    public Optional<Notice> poll(Duration limit) {
        try {
            return Optional.ofNullable(notices.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of(new Notice.Lost(new Unreachable("interrupted while watching", "watch again")));
        }
    }

    private void run() {
        try {
            while (!isClosed() && !readOneConnection()) {
                pause();
            }
        } catch (Refused | Unreachable hopeless) {
            notices.add(new Notice.Lost(hopeless));
        }
    }

    /// Returns true when nothing more will come.
    private boolean readOneConnection() {
        try (EventStream stream = server.events(path, lastEventId)) {
            return readToTheEnd(stream) || dropped(new IOException("the connection ended"));
        } catch (IOException broken) {
            return dropped(broken);
        }
    }

    private boolean readToTheEnd(EventStream stream) throws IOException {
        for (Optional<ServerEvent> next = stream.next(); next.isPresent(); next = stream.next()) {
            if (next.get().isEnd()) {
                return notices.add(new Notice.Ended());
            }
            pass(next.get());
        }
        return operationEnded && notices.add(new Notice.Ended());
    }

    private void pass(ServerEvent event) {
        failures = 0;
        lastEventId = event.id();
        operationEnded = event.endsTheOperation();
        notices.add(new Notice.Happened(event));
    }

    private boolean dropped(IOException broken) {
        failures++;
        if (failures >= attempts) {
            throw server.unreachable(broken);
        }
        return !notices.add(new Notice.Dropped(Objects.requireNonNullElse(broken.getMessage(), "no connection")));
    }

    private void pause() {
        long millis = Math.min(FIRST_PAUSE.toMillis() << Math.min(failures, 10), LONGEST_PAUSE.toMillis());
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                failures = 0;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        reader.interrupt();
    }
}
