package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.ExecutionSettings;
import io.santoku.execution.Journal;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationId;
import io.santoku.execution.Operations;
import io.santoku.execution.ResourceKind;
import io.santoku.execution.ResourceKinds;
import io.santoku.execution.Rest;
import io.santoku.inventory.Secret;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.Provisioning;
import io.santoku.provisioning.SubnetClaims;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import io.santoku.store.TestDatabase;
import io.santoku.store.journal.JdbcBaseDescriptors;
import io.santoku.store.journal.JdbcJournal;
import io.santoku.store.journal.JdbcLeftBehind;
import io.santoku.store.journal.JdbcNestArchive;
import io.santoku.store.journal.JdbcObservations;
import io.santoku.store.journal.JdbcOperationLog;
import io.santoku.store.journal.JdbcSlices;
import io.santoku.store.journal.JdbcSubnets;
import io.santoku.store.journal.StoredJson;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The whole engine over a database of its own and a fake fleet; what is dispatched waits until a test runs it.
record Engine(TestDatabase database, FakeRegisteredDrivers drivers, Parts parts) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(2);

    /// What the engine is put together from.
    record Parts(
            StoredJson json, ResourceKinds kinds, ExecutorService threads, BlockingQueue<OperationId> dispatched) {}

    static Engine create(Path keyFile) {
        var drivers = new FakeRegisteredDrivers();
        var kinds = new ArrayList<ResourceKind<?, ?>>();
        var claims = new Later();
        kinds.addAll(Provisioning.kinds(drivers, () -> new Secret("test-password"), claims));
        kinds.addAll(Activation.kinds(drivers));
        var parts = new Parts(
                new StoredJson(SecretBox.open(keyFile)),
                new ResourceKinds(kinds),
                Executors.newVirtualThreadPerTaskExecutor(),
                new LinkedBlockingQueue<>());
        var engine = new Engine(TestDatabase.create(), drivers, parts);
        claims.of = new SharedSubnets(engine.stores(), parts.dispatched()::add, environment());
        return engine;
    }

    /// Claims lead to operations, which consist of claims: one of them is found later.
    private static final class Later implements SubnetClaims {
        private @Nullable SubnetClaims of;

        @Override
        public Progress<ClaimFacts> use(SubnetId subnet) {
            return Objects.requireNonNull(of).use(subnet);
        }

        @Override
        public Removal release(SubnetId subnet, SliceId slice) {
            return Objects.requireNonNull(of).release(subnet, slice);
        }

        @Override
        public boolean isClaimed(SubnetId subnet, SliceId slice) {
            return Objects.requireNonNull(of).isClaimed(subnet, slice);
        }
    }

    private Stores stores() {
        return new Stores(
                new Stores.Infrastructure(
                        database.storage().registry(),
                        database.storage().reservations(),
                        database.storage().checks()),
                new Stores.Instances(
                        slices(),
                        subnets(),
                        new JdbcBaseDescriptors(database.client(), parts.json()),
                        new JdbcNestArchive(database.client(), parts.json())),
                new Stores.Work(log(), journal()),
                database.storage().transactions());
    }

    /// The use cases; what they order waits in the queue.
    Lifecycle lifecycle(Runnable refresh) {
        return lifecycle(refresh, parts.dispatched()::add);
    }

    Lifecycle lifecycle(Runnable refresh, Dispatcher dispatcher) {
        var bases = new JdbcBaseDescriptors(database.client(), parts.json());
        var rules = new Lifecycle.Rules(
                new NestReader(bases, SstRules.KATANA, environment().clock()),
                new Mapping(SstRules.KATANA),
                PlacementPolicy.PACK,
                Conduct.DEFAULT);
        return new Lifecycle(rules, stores(), dispatcher, refresh::run, environment());
    }

    /// Heals over the same stores; what it starts waits in the queue.
    Healing healing() {
        return new Healing(stores(), observations(), looks(), parts.dispatched()::add, environment());
    }

    private Looks looks() {
        return new Looks(parts.kinds(), () -> "incident");
    }

    /// As it is a minute later; whoever looks does it at once.
    TakingUp takingUp() {
        return takingUp(Duration.ofMinutes(1));
    }

    /// As it is so much later.
    TakingUp takingUp(Duration later) {
        var asking = new TakingUp.Asking(looks(), drivers, Runnable::run);
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new TakingUp(stores(), left(), asking, parts.dispatched()::add, clock);
    }

    JdbcLeftBehind left() {
        return new JdbcLeftBehind(database.client());
    }

    SharedSubnets shared() {
        return new SharedSubnets(stores(), parts.dispatched()::add, environment());
    }

    Steering steering() {
        return new Steering(stores(), parts.dispatched()::add);
    }

    Audit audit() {
        return new Audit(
                healing(), looks(), stores(), drivers, new CleanUp(stores(), parts.dispatched()::add, environment()));
    }

    JdbcObservations observations() {
        return new JdbcObservations(database.client(), database.storage().transactions(), parts.json());
    }

    Operations operations() {
        var environment = new Operations.Environment(
                ExecutionSettings.DEFAULTS,
                SliceOutcomes.ofSlices(),
                Clock.systemUTC(),
                RandomGenerator.getDefault(),
                () -> "incident");
        return new Operations(journal(), parts.kinds(), parts.threads()::execute, environment, (_, _, _) -> {});
    }

    private JdbcJournal journal() {
        return new JdbcJournal(database.client(), database.storage().transactions(), parts.json(), parts.kinds());
    }

    JdbcSlices slices() {
        return new JdbcSlices(database.client(), parts.json(), parts.kinds());
    }

    JdbcSubnets subnets() {
        return new JdbcSubnets(database.client(), parts.json(), parts.kinds());
    }

    JdbcOperationLog log() {
        return new JdbcOperationLog(database.client(), parts.json(), parts.kinds());
    }

    /// Carries out all that was dispatched and all that this has dispatched, beside each other; throws as soon as one
    /// fails, as others may wait for it.
    void runAll() {
        var running = new HashMap<OperationId, CompletableFuture<Void>>();
        while (!parts.dispatched().isEmpty() || !running.values().stream().allMatch(CompletableFuture::isDone)) {
            running.values().stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .forEach(CompletableFuture::join);
            if (Thread.interrupted()) {
                throw new IllegalStateException("not over in time; these were begun: " + running);
            }
            OperationId next = parts.dispatched().poll();
            if (next == null) {
                LockSupport.parkNanos(PAUSE.toNanos());
                continue;
            }
            running.computeIfAbsent(next, id -> CompletableFuture.runAsync(() -> runToItsEnd(id), parts.threads()));
        }
        running.values().forEach(CompletableFuture::join);
    }

    /// What is dispatched within a transaction is there only after it.
    private void runToItsEnd(OperationId id) {
        while (log().find(id).isEmpty()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        while (!isOver(id)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Who was told something just before the end takes the operation up again, as a dispatcher has it.
    private boolean isOver(OperationId id) {
        try {
            return operations().run(id, () -> true) instanceof Rest.Over;
        } catch (Journal.Fenced _) {
            return false;
        }
    }

    void clear() {
        database.clear();
        database.client()
                .sql("TRUNCATE journal, operation, observation, looked_at, slice, slice_subnet, subnet_claim,"
                        + " held_resource, step_time, base_descriptor, scheduled_tasks")
                .update();
        drivers.reset();
        parts.dispatched().clear();
    }

    /// The whole contents of the database, table by table, as check sums.
    List<String> contents() {
        return database
                .client()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(table -> table + " " + sum(table))
                .toList();
    }

    private String sum(String table) {
        return database.client()
                .sql("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM %s t"
                        .formatted(table))
                .query(String.class)
                .single();
    }

    private static Lifecycle.Environment environment() {
        return new Lifecycle.Environment(
                Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        parts.threads().close();
        database.close();
    }
}
