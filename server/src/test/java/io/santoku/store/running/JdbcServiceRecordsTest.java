package io.santoku.store.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.running.HeldService;
import io.santoku.running.ServiceState;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import io.santoku.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcServiceRecordsTest {
    private static final ComponentId OSM = ComponentId.nfvo("osm");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final JdbcServiceRecords records =
            new JdbcServiceRecords(database.client(), database.storage().transactions());

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void hold() {
        database.client()
                .sql("TRUNCATE held_resource, service_state, nfvo_answer")
                .update();
        hold("slice-1", "ns", "core/upf", "{\"instanceId\": \"i-1\", \"vnfs\": [{\"vms\": [\"a\", \"b\"]}]}", true);
        hold("slice-1", "ns", "core/amf", "{\"instanceId\": \"i-2\", \"vnfs\": []}", false);
        hold("slice-1", "account", "edge/osm", "{\"accountId\": \"x\"}", true);
        hold("shared-1", "ns", "core/smf", "{\"instanceId\": \"i-3\", \"vnfs\": [{\"vms\": [\"c\"]}]}", true);
        hold("slice-1", "transport", "wan", "{}", true);
    }

    @Test
    void only_network_services_that_surely_came_up_are_told() {
        assertThat(records.all()).extracting(HeldService::instanceId).containsExactlyInAnyOrder("i-1", "i-3");
        assertThat(records.of(List.of(new SubnetId("shared-1"))))
                .extracting(HeldService::machines)
                .containsExactly(List.of("c"));
        assertThat(records.of(List.of())).isEmpty();
        assertThat(records.transports()).containsOnlyKeys("slice-1");
    }

    @Test
    void what_was_seen_is_told_with_them_until_something_newer_is() {
        records.saw(OSM, NOON, Map.of("i-1", ServiceState.ERROR));
        assertThat(seen()).containsExactly(ServiceState.ERROR);

        records.saw(OSM, NOON.minusSeconds(5), Map.of("i-1", ServiceState.TERMINATED));
        assertThat(seen()).containsExactly(ServiceState.ERROR);
        assertThat(records.answers()).isEqualTo(Map.of(OSM, NOON));

        records.saw(OSM, NOON.plusSeconds(5), Map.of("i-1", ServiceState.RUNNING));
        assertThat(seen()).containsExactly(ServiceState.RUNNING);
    }

    @Test
    void what_nobody_holds_any_more_is_forgotten() {
        records.saw(OSM, NOON, Map.of("i-1", ServiceState.ERROR, "i-3", ServiceState.ERROR));
        database.client()
                .sql("DELETE FROM held_resource WHERE holder_id = 'shared-1'")
                .update();

        records.saw(OSM, NOON.plusSeconds(1), Map.of());

        assertThat(database.client()
                        .sql("SELECT instance FROM service_state")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("i-1");
    }

    private List<ServiceState> seen() {
        return records.of(List.of(new SliceId("slice-1"))).stream()
                .map(HeldService::seen)
                .toList();
    }

    private void hold(String holder, String kind, String name, String facts, boolean sure) {
        database.client()
                .sql("""
                    INSERT INTO held_resource (holder_id, resource_id, kind, component, spec, facts, sure)
                    VALUES (?, ?, ?, 'nfvo/osm', '{}', ?::jsonb, ?)\
                    """)
                .params(holder, kind + "/" + name, kind, facts, sure)
                .update();
    }
}
