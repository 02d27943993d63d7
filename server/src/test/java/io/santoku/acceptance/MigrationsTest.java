package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.execution.ResourceKinds;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.store.InventoryStore;
import io.santoku.store.alert.JdbcAlertBook;
import io.santoku.store.alert.JdbcPolicyBook;
import io.santoku.store.journal.JdbcBaseDescriptors;
import io.santoku.store.journal.JdbcJournal;
import io.santoku.store.journal.JdbcNestArchive;
import io.santoku.store.journal.JdbcOperationLog;
import io.santoku.store.journal.JdbcSlices;
import io.santoku.store.journal.JdbcSubnets;
import io.santoku.store.journal.StoredJson;
import io.santoku.store.running.JdbcDashboardRecords;
import io.santoku.store.running.JdbcServiceRecords;
import io.santoku.store.secrets.SecretBox;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A database of every earlier version becomes one of today with all that was in it, readable by today's stores.
@Tag("long")
class MigrationsTest {
    private static final Rig RIG = Rig.with();
    private static final SliceId SLICE = new SliceId("slice-1");
    private static final OperationId OPERATION = new OperationId("operation-1");

    static Stream<Integer> versions() {
        return rows("old_versions").versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_was_written_then_is_read_now(int version) {
        OldRows old = rows("old_" + version);
        old.fill(version);
        assertThat(old.empty()).as("tables without a row in rows.sql").isEmpty();

        old.migrate(MigrationVersion.LATEST);

        inventoryIsRead(old.source());
        if (version >= 2) {
            slicesAreRead(old.source(), version);
            restIsRead(old.source(), version);
        }
    }

    private static void inventoryIsRead(DataSource source) {
        Storage storage = storage(source);
        Vim cloud = storage.registry().vims().find("cloud").orElseThrow().item();
        assertThat(cloud.credentials().password()).isEqualTo(OldRows.PASSWORD);
        assertThat(storage.registry().functions().find("gnb")).isPresent();
        assertThat(storage.registry().nfvos().find("osm")).isPresent();
        assertThat(storage.registry().wims().find("wim")).isPresent();
        assertThat(storage.registry().elementManagers().find("ems")).isPresent();
        assertThat(storage.registry().snapshot().all(Vim.class)).hasSize(1);
        assertThat(storage.reservations().loads())
                .singleElement()
                .satisfies(load -> assertThat(load.reserved().vcpus()).isEqualTo(4));
    }

    private static void slicesAreRead(DataSource source, int version) {
        JdbcClient db = JdbcClient.create(source);
        var slices = new JdbcSlices(db, json(), kinds());
        assertThat(slices.list(Slices.Query.all().first(10))).singleElement().satisfies(slice -> {
            assertThat(slice.id()).isEqualTo(SLICE);
            assertThat(slice.standing().phase()).isEqualTo(Phase.RUNNING);
            assertThat(slice.outline().name()).isEqualTo("harbour");
        });
        assertThat(slices.held(SLICE)).hasSize(version < 4 ? 4 : 3);
        var operations = new JdbcOperationLog(db, json(), kinds());
        assertThat(operations.find(OPERATION)).isPresent();
        assertThat(operations.entriesAfter(OPERATION, 0)).hasSize(version < 4 ? 4 : 2);
        assertThat(operations.list(OperationLog.Query.all().first(10))).isNotEmpty();
        Journal journal = new JdbcJournal(db, storage(source).transactions(), json(), kinds());
        assertThat(journal.claim(OPERATION).epoch()).isEqualTo(2);
        assertThat(new JdbcSubnets(db, json(), kinds()).usedBy(SLICE)).hasSize(version < 4 ? 0 : 1);
    }

    private static void restIsRead(DataSource source, int version) {
        JdbcClient db = JdbcClient.create(source);
        assertThat(new JdbcBaseDescriptors(db, json()).list()).hasSize(1);
        assertThat(new JdbcNestArchive(db, json()).list()).hasSize(version < 3 ? 0 : 1);
        var services = new JdbcServiceRecords(db, storage(source).transactions());
        assertThat(services.all()).hasSize(1);
        assertThat(services.answers()).hasSize(version < 5 ? 0 : 1);
        assertThat(new JdbcDashboardRecords(db).prints()).hasSize(version < 5 ? 0 : 1);
        assertThat(new JdbcAlertBook(db).known(SLICE)).hasSize(version < 6 ? 0 : 1);
        assertThat(new JdbcPolicyBook(db).decisions(SLICE, 10)).hasSize(version < 6 ? 0 : 1);
    }

    private static OldRows rows(String database) {
        RIG.postgres().recreate(database);
        var source = new DriverManagerDataSource(
                RIG.postgres().jdbcUrl(database),
                RIG.postgres().username(),
                RIG.postgres().password().reveal());
        return new OldRows(source, RIG.part(SecretBox.class));
    }

    private static Storage storage(DataSource source) {
        return InventoryStore.on(source, new JdbcTransactionManager(source), RIG.part(SecretBox.class));
    }

    private static StoredJson json() {
        return new StoredJson(RIG.part(SecretBox.class));
    }

    private static ResourceKinds kinds() {
        return RIG.part(ResourceKinds.class);
    }
}
