package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Label;
import io.santoku.inventory.Location;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Page;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcRegistryTest {
    private TestDatabase database;
    private Storage storage;
    private Registry registry;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        storage = database.storage();
        registry = storage.registry();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin_with_two_locations() {
        database.clear();
        registry.locations().add(new Location("edge1", "First edge"));
    }

    @Test
    void the_core_is_always_there() {
        assertThat(registry.locations().find("core")).isPresent();
        assertThat(registry.snapshot().hasLocation("core")).isTrue();
    }

    @Test
    void everything_comes_back_as_it_was_stored() {
        var vim = Samples.vim("cloud-1", "edge1");
        var nfvo = Samples.nfvo("osm-1");
        var wim = Samples.wim("wim-1");
        var ems = Samples.ems("ems-1");
        var policy = Samples.policy("neat-1");
        var function = Samples.function("ran-1", "edge1");
        assertThat(registry.vims().add(vim)).isTrue();
        assertThat(registry.nfvos().add(nfvo)).isTrue();
        assertThat(registry.wims().add(wim)).isTrue();
        assertThat(registry.elementManagers().add(ems)).isTrue();
        assertThat(registry.policies().add(policy)).isTrue();
        assertThat(registry.functions().add(function)).isTrue();

        var snapshot = registry.snapshot();
        assertThat(snapshot.components()).containsExactly(vim, nfvo, wim, ems, policy);
        assertThat(snapshot.functions()).containsExactly(function);
        assertThat(snapshot.locations()).extracting(Location::id).containsExactly("core", "edge1");
        assertThat(registry.vims().find("cloud-1")).map(Entry::item).contains(vim);
    }

    @Test
    void an_id_is_taken_once_within_its_kind() {
        assertThat(registry.nfvos().add(Samples.nfvo("same"))).isTrue();
        assertThat(registry.elementManagers().add(Samples.ems("same"))).isTrue();
        assertThat(registry.nfvos().add(Samples.nfvo("same"))).isFalse();
    }

    @Test
    void a_second_identity_is_given_or_made_and_finds_the_same() {
        registry.vims().add(Samples.vim("a", "edge1"));
        registry.vims().add(Samples.vim("b", "edge1"), new Label("my-own", Map.of("version", 8)));

        var fresh = registry.vims().find("a").orElseThrow();
        assertThat(registry.vims().findByUid(fresh.uid())).contains(fresh);
        assertThat(fresh.extras()).isEmpty();
        assertThat(registry.vims().findByUid("my-own")).get().satisfies(found -> {
            assertThat(found.item().id().id()).isEqualTo("b");
            assertThat(found.extras()).containsEntry("version", 8);
        });
        assertThat(registry.nfvos().findByUid("my-own")).isEmpty();
    }

    @Test
    void a_second_identity_is_taken_once_within_its_kind() {
        assertThat(registry.vims().add(Samples.vim("a", "edge1"), new Label("same", null)))
                .isTrue();
        assertThat(registry.vims().add(Samples.vim("b", "edge1"), new Label("same", null)))
                .isFalse();
        assertThat(registry.wims().add(Samples.wim("w"), new Label("same", null)))
                .isTrue();
    }

    @Test
    void replacing_keeps_the_second_identity_and_what_the_label_does_not_change() {
        registry.vims().add(Samples.vim("a", "edge1"), new Label("mine", Map.of("version", "Stein")));

        registry.vims().replace(Samples.vim("a", "core"));
        assertThat(registry.vims().findByUid("mine").orElseThrow().extras()).containsEntry("version", "Stein");
        registry.vims().replace(Samples.vim("a", "core"), new Label("ignored", Map.of("version", "Train")));
        assertThat(registry.vims().findByUid("mine").orElseThrow().extras()).containsEntry("version", "Train");
    }

    @Test
    void replacing_keeps_the_place_in_the_order() {
        registry.vims().add(Samples.vim("a", "edge1"));
        registry.vims().add(Samples.vim("b", "edge1"));

        assertThat(registry.vims().replace(Samples.vim("a", "core"))).isTrue();
        assertThat(registry.vims().replace(Samples.vim("c", "core"))).isFalse();
        assertThat(registry.snapshot().all(Vim.class))
                .containsExactly(Samples.vim("a", "core"), Samples.vim("b", "edge1"));
    }

    @Test
    void what_is_removed_is_gone() {
        registry.wims().add(Samples.wim("w"));

        assertThat(registry.wims().remove("w")).isTrue();
        assertThat(registry.wims().remove("w")).isFalse();
        assertThat(registry.wims().find("w")).isEmpty();
    }

    @Test
    void a_list_is_read_page_by_page_and_filtered() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            registry.vims().add(Samples.vim(id, id.equals("c") ? "core" : "edge1"));
        }
        var selection = new Selection(Map.of(Filter.LOCATION, "edge1", Filter.TYPE, "openstack"), 0, 3);
        Page<Vim> first = registry.vims().list(selection);
        Page<Vim> second = registry.vims()
                .list(new Selection(
                        selection.filters(), first.entries().getLast().sequence(), 3));

        assertThat(ids(first)).containsExactly("a", "b", "d");
        assertThat(first.more()).isTrue();
        assertThat(first.total()).isEqualTo(4);
        assertThat(ids(second)).containsExactly("e");
        assertThat(second.more()).isFalse();
    }

    @Test
    void passwords_are_not_in_the_database_in_the_clear() {
        registry.vims().add(Samples.vim("a", "edge1"));

        byte[] stored = database.client()
                .sql("SELECT password FROM component")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("test-password");
    }

    @Test
    void another_key_than_the_one_that_wrote_is_told_at_reading(@TempDir Path folder) {
        registry.vims().add(Samples.vim("a", "edge1"));
        Storage other = database.withAnotherKey(folder.resolve("other.key"));

        assertThatThrownBy(() -> other.registry().snapshot()).hasMessageContaining("does not open with the key");
    }

    @Test
    void the_database_itself_refuses_what_must_not_be() {
        assertThatThrownBy(() -> registry.vims().add(Samples.vim("a", "nowhere")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> registry.functions().add(Samples.function("bad id", "edge1")))
                .isInstanceOf(DataIntegrityViolationException.class);
        registry.vims().add(Samples.vim("a", "edge1"));
        assertThatThrownBy(() -> registry.locations().remove("edge1"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_catalogue_takes_the_place_of_the_one_before() {
        var flavour = new Amounts(2, 2048, 20, 1);
        registry.nfvos().add(Samples.nfvo("first"));
        registry.nfvos().add(Samples.nfvo("second"));
        var second = ComponentId.nfvo("second");
        var inKubernetes = new NsDescriptor(
                second,
                "knf",
                "key-knf",
                "KNF",
                List.of("v1"),
                new NsDescriptor.Needs(Amounts.NONE, List.of(), List.of("mysql")));
        storage.catalogue().replace(second, List.of(Samples.service("second", "old", flavour)), List.of());
        storage.catalogue()
                .replace(
                        second,
                        List.of(Samples.service("second", "new", flavour), inKubernetes),
                        List.of(Samples.vnf("second", "v1"), Samples.vnf("second", "v2")));
        storage.catalogue()
                .replace(ComponentId.nfvo("first"), List.of(Samples.service("first", "x", flavour)), List.of());

        assertThat(registry.snapshot().descriptors())
                .containsExactly(
                        Samples.service("first", "x", flavour),
                        Samples.service("second", "new", flavour),
                        inKubernetes);
        assertThat(storage.catalogue().sizes().get(second)).isEqualTo(new io.santoku.inventory.Catalogue.Size(2, 2));
        assertThat(storage.catalogue()
                        .functions(Selection.first(1, Filter.NFVO, "nfvo/second"))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void a_catalogue_of_nobody_is_dropped() {
        storage.catalogue().replace(ComponentId.nfvo("gone"), List.of(), List.of(Samples.vnf("gone", "v")));

        assertThat(storage.catalogue().sizes()).isEmpty();
    }

    @Test
    void what_fails_in_a_transaction_leaves_nothing() {
        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    registry.wims().add(Samples.wim("w"));
                    throw new IllegalStateException("planned");
                }))
                .hasMessage("planned");
        assertThat(registry.wims().find("w")).isEmpty();
    }

    private static List<String> ids(Page<Vim> page) {
        return page.entries().stream().map(entry -> entry.item().id().id()).toList();
    }
}
