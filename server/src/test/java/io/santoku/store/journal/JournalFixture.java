package io.santoku.store.journal;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.ResourceKinds;
import io.santoku.execution.ThingWorld;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Location;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Samples;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.store.TestDatabase;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The journal's tables on a database of their own, with things as resources.
record JournalFixture(TestDatabase database, StoredJson json, ResourceKinds kinds) implements AutoCloseable {
    static final ComponentId CLOUD = ComponentId.vim("cloud");

    static JournalFixture create(Path keyFile) {
        var kinds = new ThingWorld(Clock.systemUTC()).kinds();
        return new JournalFixture(TestDatabase.create(), new StoredJson(SecretBox.open(keyFile)), kinds);
    }

    JdbcJournal journal() {
        return new JdbcJournal(database.client(), database.storage().transactions(), json, kinds);
    }

    JdbcSlices slices() {
        return new JdbcSlices(database.client(), json, kinds);
    }

    JdbcOperationLog log() {
        return new JdbcOperationLog(database.client(), json, kinds);
    }

    void clear() {
        database.clear();
        database.client()
                .sql("TRUNCATE journal, operation, slice, held_resource, step_time")
                .update();
    }

    /// Stores an operation, with its slice when it orders one.
    void add(Operation operation) {
        if (operation.kind() == OperationKind.ORDER) {
            slices().add(slice(operation, new Snssai(1, "000001")), operation);
            return;
        }
        slices().begin(slice(operation), operation, Phase.TERMINATING);
    }

    /// Books room for these resources on a cloud.
    void book(Operation operation, String... resources) {
        database.storage().registry().locations().add(new Location("edge1", ""));
        database.storage().registry().vims().add(Samples.vim(CLOUD.id(), "edge1"));
        List<Reservation> bookings = List.of(resources).stream()
                .map(resource -> new Reservation(CLOUD, resource, new Amounts(1, 1, 1, 1)))
                .toList();
        database.storage().reservations().reserve(operation.holder(), bookings);
    }

    List<String> booked(Operation operation) {
        return database.storage().reservations().of(operation.holder()).stream()
                .map(Reservation::resource)
                .toList();
    }

    private static SliceId slice(Operation operation) {
        return new SliceId(operation.holder().value());
    }

    static Slice slice(Operation operation, Snssai snssai) {
        var outline = new Outline(
                "slice",
                new Outline.Parts(5, 0, List.of(), List.of("core"), Map.of(), List.of()),
                new Outline.Reach(List.of("edge1"), List.of()),
                new Outline.Placing(List.of(), List.of(), List.of()),
                new Outline.Notes(List.of("a warning"), List.of()));
        return new Slice(
                slice(operation),
                snssai,
                new Slices.Wanted(
                        Map.of("base_slice_descriptor", Map.of("coverage", List.of("edge1"))),
                        Map.of("base_slice_descriptor", Map.of("coverage", List.of("edge1"))),
                        outline),
                operation.id(),
                new Slice.Standing(Phase.PLACEMENT, null, null),
                Conduct.DEFAULT,
                operation.createdAt());
    }

    @Override
    public void close() {
        database.close();
    }

    List<Slices.Held> held(Operation operation) {
        return slices().held(operation.holder());
    }
}
