package io.santoku.acceptance;

import com.zaxxer.hikari.HikariDataSource;
import io.santoku.app.DevServer;
import io.santoku.app.RunningServer;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.registration.Registration;
import io.santoku.registration.RegistrationResult;
import io.santoku.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server in an emulated world. There is one at a time in this JVM: test classes that want the same settings share
/// it, and asking for other settings ends the one that is there.
final class Rig {
    static final Path HOME = Path.of("target", "acceptance");
    static final Path LOG = HOME.resolve("santoku.log");

    private static final String WORLD = """
        name: acceptance
        clouds:
          - {name: core-cloud, location: core, credentials: {password: test-password-of-core-cloud}}
          - name: edge1-a
            location: edge1
            credentials: {password: test-password-of-edge1-a}
            hypervisors: [{name: edge1-a-host, vcpus: 16, memoryMib: 65536, diskGib: 1000}]
          - name: edge1-b
            location: edge1
            credentials: {password: test-password-of-edge1-b}
            hypervisors: [{name: edge1-b-host, vcpus: 32, memoryMib: 131072, diskGib: 2000}]
          - {name: edge2-cloud, location: edge2, credentials: {password: test-password-of-edge2-cloud}}
        osms:
          - name: osm
            credentials: {password: test-password-of-osm}
            settings: {failing: {broken-ns: the image does not boot}}
        wims: [{name: wim}]
        emss:
          - {name: ems-amarisoft, dialect: AMARISOFT}
          - {name: ems-test, dialect: TEST}
          - {name: ems-open5gs, dialect: OPEN5GS}
        """;
    private static final AtomicReference<@Nullable Rig> RUNNING = new AtomicReference<>();

    private final List<String> settings;
    private final DevServer dev;
    private final DataSource ownSource;
    private final JdbcClient database;
    private final Map<String, Object> databaseSettings;
    private RunningServer server;
    private int cleanings;

    private Rig(List<String> settings) {
        this.settings = settings;
        this.dev = DevServer.start(Scenario.parse(WORLD), settings, HOME);
        this.server = dev.server();
        var source = server.part(HikariDataSource.class);
        this.databaseSettings = DevServer.settings(dev.postgres());
        this.ownSource = Databases.owned(source.getJdbcUrl(), databaseSettings);
        this.database = JdbcClient.create(ownSource);
    }

    /// The one with these settings (`santoku.…=…`), clean: nothing in the world, no slices.
    static Rig with(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--santoku.data=" + HOME,
                "--logging.file.name=" + LOG,
                "--logging.level.io.santoku=DEBUG",
                "--logging.level.io.santoku.emulators=INFO"));
        List.of(settings).forEach(setting -> arguments.add("--" + setting));
        if (arguments.stream().noneMatch(argument -> argument.contains("monitoring.interval"))) {
            arguments.add("--santoku.monitoring.interval=1h"); // no calls but those that a test is about
        }
        Rig rig = RUNNING.get();
        if (rig == null || !rig.settings.equals(arguments)) {
            RUNNING.set(null);
            if (rig != null) {
                rig.close();
            }
            rig = new Rig(List.copyOf(arguments));
            RUNNING.set(rig);
        }
        rig.clean();
        return rig;
    }

    EmulatedWorld world() {
        return dev.world();
    }

    Api api() {
        return new Api(server.uri());
    }

    EmbeddedPostgres postgres() {
        return dev.postgres();
    }

    /// The connections that the server works over.
    DataSource pool() {
        return server.part(HikariDataSource.class);
    }

    /// SQL beside the server, by the role that owns its tables.
    JdbcClient database() {
        return database;
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    Registration registration() {
        return part(Registration.class);
    }

    /// Back to the start: the world as its scenario has it, no slices, and drivers that have just logged in and know
    /// nothing else.
    void clean() {
        world().reset();
        Databases.forgetSlices(ownSource);
        cleanings++;
        vims().forEach(vim -> done(registration().vims().put(renewed(vim))));
        Storage storage = part(Storage.class);
        storage.registry()
                .snapshot()
                .all(Nfvo.class)
                .forEach(nfvo -> done(registration().nfvos().refresh(nfvo.id().id())));
        world().clearCalls();
    }

    /// No cloud is the last choice for what it has refused.
    void forgetRefusals() {
        Databases.forgetRefusals(ownSource);
    }

    /// Has the server measure its clouds again.
    void measure() {
        vims().forEach(vim -> done(registration().vims().refresh(vim.id().id())));
    }

    /// Clouds and orchestrators forget all tokens that they gave; only before anything is made.
    void endTokens() {
        world().reset();
    }

    /// Another description makes it another component, to which a new driver speaks.
    private Vim renewed(Vim vim) {
        return new Vim(
                new Component.Identity(vim.id(), vim.name(), vim.type(), "registered for test " + cleanings),
                vim.location(),
                vim.authUrl(),
                vim.credentials(),
                vim.tls(),
                vim.config());
    }

    /// Stops the server, on the way if something is under way, and starts it again on the same database.
    void restart() {
        stop();
        server = RunningServer.start(settings, databaseSettings);
    }

    void stop() {
        server.close();
    }

    /// Starts it again, after [#stop], to answer at a port of the caller's; throws when it does not come up.
    void startAt(int port) {
        List<String> there = settings.stream()
                .map(setting -> setting.startsWith("--server.port=") ? "--server.port=" + port : setting)
                .toList();
        server = RunningServer.start(there, databaseSettings);
    }

    static <T> T done(RegistrationResult<T> result) {
        return switch (result) {
            case RegistrationResult.Done<T> done -> done.entry().item();
            case RegistrationResult.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private List<Vim> vims() {
        return part(Storage.class).registry().snapshot().all(Vim.class);
    }

    private void close() {
        server.close();
        dev.close();
    }
}
