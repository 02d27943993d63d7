package io.santoku.bench.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Records what servers acknowledged: none of it may be lost.
final class Ledger {
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, String> operations = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /// An order was answered with 202.
    void ordered(String slice, String operation) {
        orders.put(slice, operation);
        operations.put(operation, "order");
    }

    /// A change or deletion was answered with 202.
    void taken(String operation, String what) {
        operations.put(operation, what);
    }

    /// An order got no answer, so that it is unknown whether it arrived.
    void unanswered() {
        unanswered.incrementAndGet();
    }

    int countOfOrders() {
        return orders.size();
    }

    int countOfOperations() {
        return operations.size();
    }

    int countOfUnanswered() {
        return unanswered.get();
    }

    boolean isKnown(String slice) {
        return orders.containsKey(slice);
    }

    /// Acknowledged operations that are not in the database, or that never ended.
    List<String> lost(Database database) {
        List<String> ended =
                database.rows("SELECT id FROM operation WHERE ended_at IS NOT NULL", row -> row.getString(1));
        var lost = new ConcurrentHashMap<>(operations);
        ended.forEach(lost::remove);
        return lost.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }
}
