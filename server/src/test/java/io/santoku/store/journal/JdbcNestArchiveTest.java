package io.santoku.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.slice.SliceId;
import io.santoku.store.TestDatabase;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcNestArchiveTest {
    private final TestDatabase database = TestDatabase.create();
    private StoredJson json;

    @BeforeAll
    void prepare(@TempDir Path folder) {
        json = new StoredJson(SecretBox.open(folder.resolve("key")));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void what_was_posted_first_is_kept_in_the_order_of_its_coming() {
        var archive = new JdbcNestArchive(database.client(), json);
        archive.keep(new SliceId("slice-1"), Map.of("base_slice_descriptor", Map.of("mtu", 1500)));
        archive.keep(new SliceId("slice-0"), Map.of());
        archive.keep(new SliceId("slice-1"), Map.of("other", true));

        assertThat(archive.list()).containsExactly(new SliceId("slice-1"), new SliceId("slice-0"));
        assertThat(archive.find(new SliceId("slice-1"))).contains(Map.of("base_slice_descriptor", Map.of("mtu", 1500)));
        assertThat(archive.find(new SliceId("slice-2"))).isEmpty();
    }

    @Test
    void base_descriptors_have_two_identities_each_taken_once() {
        var bases = new JdbcBaseDescriptors(database.client(), json);
        bases.keep("gold", Map.of("mtu", 1400));
        bases.keep("gold", Map.of("mtu", 9000));
        var silver = bases.add("my-own", "silver", Map.of("mtu", 1300)).orElseThrow();

        assertThat(bases.add("my-own", "bronze", Map.of())).isEmpty();
        assertThat(bases.add(null, "silver", Map.of())).isEmpty();
        assertThat(bases.findByUid("my-own")).contains(silver);
        assertThat(bases.list()).extracting(kept -> kept.id()).isEqualTo(List.of("gold", "silver"));
        assertThat(bases.find("gold")).contains(Map.of("mtu", 1400));
        assertThat(bases.replace("silver", Map.of("mtu", 1200))).isTrue();
        assertThat(bases.find("silver")).contains(Map.of("mtu", 1200));
        assertThat(bases.remove("silver")).isTrue();
        assertThat(bases.remove("silver")).isFalse();
    }
}
