package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.Maintenances;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcMaintenancesTest {
    private static final ComponentId WIM = ComponentId.wim("w");

    private TestDatabase database;
    private Storage storage;
    private Maintenances maintenances;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        storage = database.storage();
        maintenances = storage.maintenances();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void register() {
        database.clear();
        storage.registry().wims().add(Samples.wim("w"));
    }

    @Test
    void a_second_begin_keeps_the_start_and_replaces_the_reason() {
        Maintenance first = maintenances.begin(WIM, "new fibre").orElseThrow();
        Maintenance second = maintenances.begin(WIM, "newer fibre").orElseThrow();

        assertThat(first.reason()).isEqualTo("new fibre");
        assertThat(second).isEqualTo(new Maintenance(first.since(), "newer fibre"));
        assertThat(maintenances.all()).containsOnlyKeys(WIM).containsValue(second);
        assertThat(storage.registry().snapshot().maintenance(WIM)).contains(second);
    }

    @Test
    void an_end_may_be_repeated() {
        maintenances.begin(WIM, "");

        assertThat(maintenances.end(WIM)).isTrue();
        assertThat(maintenances.end(WIM)).isTrue();
        assertThat(maintenances.all()).isEmpty();
    }

    @Test
    void a_component_that_is_not_registered_has_no_maintenance() {
        assertThat(maintenances.begin(ComponentId.vim("w"), "")).isEmpty();
        assertThat(maintenances.end(ComponentId.vim("w"))).isFalse();
        assertThat(maintenances.all()).isEmpty();
    }

    @Test
    void maintenance_outlasts_a_change_of_the_component_and_ends_with_its_removal() {
        maintenances.begin(WIM, "");
        storage.registry().wims().replace(Samples.wim("w"));
        assertThat(maintenances.all()).containsOnlyKeys(WIM);

        storage.registry().wims().remove("w");
        storage.registry().wims().add(Samples.wim("w"));

        assertThat(maintenances.all()).isEmpty();
    }
}
