package io.santoku.app;

import com.zaxxer.hikari.HikariDataSource;
import io.santoku.activation.Activation;
import io.santoku.driver.Drivers;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.Journal;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationLog;
import io.santoku.execution.Operations;
import io.santoku.execution.ResourceKind;
import io.santoku.execution.ResourceKinds;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.CleanUp;
import io.santoku.lifecycle.CloudRefusals;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.NestArchive;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.Rereads;
import io.santoku.lifecycle.SharedSubnets;
import io.santoku.lifecycle.SliceOutcomes;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Steering;
import io.santoku.lifecycle.StoredBaseDescriptors;
import io.santoku.lifecycle.Stores;
import io.santoku.lifecycle.Subnets;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.provisioning.Provisioning;
import io.santoku.registration.Registration;
import io.santoku.store.dispatch.ClusterDispatcher;
import io.santoku.store.dispatch.DatabaseClock;
import io.santoku.store.journal.JdbcBaseDescriptors;
import io.santoku.store.journal.JdbcComponentUse;
import io.santoku.store.journal.JdbcJournal;
import io.santoku.store.journal.JdbcNestArchive;
import io.santoku.store.journal.JdbcObservations;
import io.santoku.store.journal.JdbcOperationLog;
import io.santoku.store.journal.JdbcSlices;
import io.santoku.store.journal.JdbcSubnets;
import io.santoku.store.journal.StoredJson;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Configures the engine: drivers, resources, journal, executor and use cases; readable from top to bottom.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final int PASSWORD_BYTES = 24;

    /// The database's clock, since another node may have to use the times that this one stores.
    @Bean
    DatabaseClock clock(@Qualifier("heartbeats") DataSource own) {
        var clock = new DatabaseClock(own, Clock.systemUTC());
        clock.start();
        return clock;
    }

    @Bean
    RegisteredDrivers registeredDrivers(Storage storage, Drivers drivers) {
        return new DriversOfRegistry(storage.registry(), drivers);
    }

    /// Breaks a dependency cycle: claims start operations, and the steps of operations make claims.
    @Bean
    StoredClaims claims() {
        return new StoredClaims();
    }

    @Bean
    ResourceKinds resourceKinds(RegisteredDrivers registeredDrivers, StoredClaims claims) {
        var kinds = new ArrayList<ResourceKind<?, ?>>();
        kinds.addAll(Provisioning.kinds(registeredDrivers, passwords(new SecureRandom()), claims));
        kinds.addAll(Activation.kinds(registeredDrivers));
        return new ResourceKinds(kinds);
    }

    @Bean
    Journal journal(JdbcClient db, Storage storage, StoredJson json, ResourceKinds kinds) {
        return new JdbcJournal(db, storage.transactions(), json, kinds);
    }

    @Bean
    OperationLog operationLog(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        return new JdbcOperationLog(db, json, kinds);
    }

    @Bean
    Slices slices(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        return new JdbcSlices(db, json, kinds);
    }

    @Bean
    Subnets subnets(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        return new JdbcSubnets(db, json, kinds);
    }

    @Bean
    ComponentUse componentUse(JdbcClient db) {
        return new JdbcComponentUse(db);
    }

    @Bean
    ExecutorService workers() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    /// The settings and the clock.
    record EngineSettings(Settings settings, Clock clock) {}

    @Bean
    EngineSettings engineSettings(Settings settings, Clock clock) {
        return new EngineSettings(settings, clock);
    }

    @Bean
    Operations operations(
            Journal journal,
            ResourceKinds kinds,
            ExecutorService workers,
            EngineSettings given,
            List<ExecutionListener> listeners) {
        var environment = new Operations.Environment(
                given.settings().executionOrDefault(),
                SliceOutcomes.ofSlices(),
                given.clock(),
                RandomGenerator.getDefault(),
                EngineConfiguration::freshId);
        return new Operations(journal, kinds, workers::execute, environment, ExecutionListener.all(listeners));
    }

    @Bean
    ClusterDispatcher dispatcher(
            HikariDataSource dataSource,
            @Qualifier("heartbeats") DataSource own,
            Settings settings,
            DatabaseClock clock,
            Operations operations) {
        var sources = new ClusterDispatcher.Sources(dataSource, own);
        return new ClusterDispatcher(sources, NodeName.of(settings), clock, operations::run);
    }

    @Bean
    Registration registration(Storage storage, Drivers drivers, ComponentUse use) {
        return Registration.over(storage, drivers, use);
    }

    @Bean
    Stores stores(Storage storage, SliceStores slices, LifecycleParts parts) {
        return new Stores(
                new Stores.Infrastructure(storage.registry(), storage.reservations(), storage.checks()),
                new Stores.Instances(slices.slices(), slices.subnets(), parts.baseDescriptors(), slices.archive()),
                new Stores.Work(parts.operations(), slices.journal()),
                storage.transactions());
    }

    /// The stores of slices, shared subnets, their operations and the posted NESTs.
    record SliceStores(Slices slices, Subnets subnets, Journal journal, NestArchive archive) {}

    @Bean
    SliceStores sliceStores(Slices slices, Subnets subnets, Journal journal, NestArchive archive) {
        return new SliceStores(slices, subnets, journal, archive);
    }

    @Bean
    SharedSubnets sharedSubnets(Stores stores, ClusterDispatcher dispatcher, Clock clock) {
        return new SharedSubnets(stores, dispatcher, environment(clock));
    }

    /// Starts to pick operations, once everything that carries them out exists.
    @Bean(WorkFirst.TAKER)
    InitializingBean workTaker(StoredClaims claims, SharedSubnets shared, ClusterDispatcher dispatcher) {
        return () -> {
            claims.are(shared);
            dispatcher.start();
        };
    }

    @Bean
    static WorkFirst workFirst() {
        return new WorkFirst();
    }

    @Bean
    Lifecycle lifecycle(EngineSettings given, Stores stores, ClusterDispatcher dispatcher, LifecycleParts parts) {
        Settings settings = given.settings();
        var rules = new Lifecycle.Rules(
                new NestReader(parts.baseDescriptors(), settings.sstRulesOrDefault(), given.clock()),
                new Mapping(settings.sstRulesOrDefault()),
                settings.placementOrDefault(),
                new Conduct(settings.executionOrDefault().onFailure(), HealPolicy.REPORT),
                settings.promiseOrDefault());
        return new Lifecycle(rules, stores, dispatcher, parts.rereads(), environment(given.clock()));
    }

    @Bean
    Observations observations(JdbcClient db, Storage storage, StoredJson json) {
        return new JdbcObservations(db, storage.transactions(), json);
    }

    @Bean
    Healing healing(Stores stores, Observations observations, Looks looks, ClusterDispatcher dispatcher, Clock clock) {
        return new Healing(stores, observations, looks, dispatcher, environment(clock));
    }

    @Bean
    CleanUp cleanUp(Stores stores, ClusterDispatcher dispatcher, Clock clock) {
        return new CleanUp(stores, dispatcher, environment(clock));
    }

    @Bean
    Audit audit(Healing healing, Looks looks, Stores stores, RegisteredDrivers registeredDrivers, CleanUp cleanUp) {
        return new Audit(healing, looks, stores, registeredDrivers, cleanUp);
    }

    @Bean
    Steering steering(Stores stores, ClusterDispatcher dispatcher) {
        return new Steering(stores, dispatcher);
    }

    private static Lifecycle.Environment environment(Clock clock) {
        return new Lifecycle.Environment(clock, EngineConfiguration::freshId);
    }

    /// The further dependencies of [#stores] and [#lifecycle].
    record LifecycleParts(StoredBaseDescriptors baseDescriptors, OperationLog operations, Rereads rereads) {}

    @Bean
    LifecycleParts lifecycleParts(StoredBaseDescriptors bases, OperationLog operations, Rereads rereads) {
        return new LifecycleParts(bases, operations, rereads);
    }

    @Bean
    Rereads rereads(Storage storage, Registration registration, ExecutorService workers) {
        return new RegisteredRereads(storage, registration, workers);
    }

    @Bean
    CloudRefusals cloudRefusals(Storage storage, Rereads rereads, ExecutorService workers, Clock clock) {
        return new CloudRefusals(storage.reservations(), rereads, workers, clock);
    }

    @Bean
    StoredBaseDescriptors baseDescriptors(JdbcClient db, StoredJson json) {
        return new JdbcBaseDescriptors(db, json);
    }

    @Bean
    NestArchive nestArchive(JdbcClient db, StoredJson json) {
        return new JdbcNestArchive(db, json);
    }

    static String freshId() {
        return UUID.randomUUID().toString();
    }

    private static Supplier<Secret> passwords(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        };
    }
}
