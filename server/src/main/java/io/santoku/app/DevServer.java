package io.santoku.app;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.registration.Registration;
import io.santoku.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A server in an emulated world, both empty at the start, with all components of the world registered. Development
/// mode, demo, bench and tests use it.
public final class DevServer implements AutoCloseable {
    private final EmulatedWorld world;
    private final EmbeddedPostgres postgres;
    private final RunningServer server;

    private DevServer(EmulatedWorld world, EmbeddedPostgres postgres, RunningServer server) {
        this.world = world;
        this.postgres = postgres;
        this.server = server;
    }

    /// Starts the world, the database and the server, and registers the world. The database's content is dropped, since
    /// the world to which it refers is gone.
    public static DevServer start(Scenario scenario, List<String> arguments, Path data) {
        var opening = CompletableFuture.supplyAsync(() -> fresh(data));
        EmulatedWorld world = EmulatedWorld.start(scenario);
        EmbeddedPostgres postgres = opening.join();
        RunningServer server = RunningServer.start(arguments, settings(postgres));
        WorldRegistration.register(world, server.part(Registration.class));
        return new DevServer(world, postgres, server);
    }

    /// Settings that let a server use this database, change its tables as their owner, and call the components of an
    /// emulated world, which run on this machine.
    public static Map<String, Object> settings(EmbeddedPostgres postgres) {
        var serving = postgres.serving();
        var owning = postgres.owning();
        return Map.of(
                "santoku.database.url", serving.url(),
                "santoku.database.username", serving.username(),
                "santoku.database.password", serving.password().reveal(),
                "santoku.database.migration.username", owning.username(),
                "santoku.database.migration.password", owning.password().reveal(),
                "santoku.southbound.allow", "127.0.0.0/8,::1");
    }

    /// The emulated world.
    public EmulatedWorld world() {
        return world;
    }

    /// The server.
    public RunningServer server() {
        return server;
    }

    /// The database of the server.
    public EmbeddedPostgres postgres() {
        return postgres;
    }

    private static EmbeddedPostgres fresh(Path data) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"));
        postgres.recreate("santoku");
        return postgres;
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
        world.close();
    }
}
