package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// One client: orders a slice, sometimes cancels the order, sometimes changes the slice, usually deletes it, and starts
/// again.
final class Story implements Runnable {
    private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(3);
    private static final Duration LONGEST_CHANGE_OF_MIND = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SLICES = "/v1/slices";

    private final Client client;
    private final Ledger ledger;
    private final Ends ends;
    private final Pace pace;
    private final Semaphore toKeep;

    /// `toKeep` limits the number of slices that are not deleted.
    Story(Client client, Ledger ledger, Ends ends, Pace pace, Semaphore toKeep) {
        this.client = client;
        this.ledger = ledger;
        this.ends = ends;
        this.pace = pace;
        this.toKeep = toKeep;
    }

    @Override
    public void run() {
        while (pace.restUpTo(LONGEST_THOUGHT)) {
            order();
        }
    }

    private void order() {
        Reply reply = client.send("POST", SLICES, Wishes.any(pace.chance()));
        if (reply.status() == Reply.BROKEN) {
            ledger.unanswered();
        }
        if (!reply.isAccepted()) {
            return;
        }
        String slice = reply.member("/id");
        String operation = reply.member("/operation/id");
        ledger.ordered(slice, operation);
        changeMind(slice, operation);
        if (ends.await(operation).equals("succeeded")) {
            live(slice);
        } else if (!pace.isOver()) {
            delete(slice);
        }
    }

    private void changeMind(String slice, String operation) {
        boolean cancels = pace.oneIn(6);
        boolean deletes = !cancels && pace.oneIn(12);
        if ((cancels || deletes) && pace.restUpTo(LONGEST_CHANGE_OF_MIND)) {
            if (cancels) {
                client.insist("POST", "/v1/operations/" + operation + "/cancel", null, PATIENCE);
            } else {
                delete(slice);
            }
        }
    }

    private void live(String slice) {
        if (pace.oneIn(3) && pace.restUpTo(LONGEST_THOUGHT)) {
            follow("change", client.send("PATCH", SLICES + "/" + slice, Wishes.change(pace.chance())));
        }
        boolean stays = pace.oneIn(4) && toKeep.tryAcquire();
        if (!stays && pace.restUpTo(LONGEST_THOUGHT)) {
            delete(slice);
        }
    }

    /// Repeats the deletion until the slice is gone, or the bench is over.
    private void delete(String slice) {
        boolean gone = false;
        while (!gone && !pace.isOver()) {
            Reply reply = client.insist("DELETE", SLICES + "/" + slice, null, PATIENCE);
            gone = reply.status() == 404 || follow("deletion", reply).equals("succeeded");
            gone = gone || !pace.restUpTo(LONGEST_THOUGHT);
        }
    }

    private String follow(String what, Reply reply) {
        @Nullable String operation = reply.isAccepted() ? reply.member("/id") : null;
        if (operation == null) {
            return "refused";
        }
        ledger.taken(operation, what);
        return ends.await(operation);
    }
}
