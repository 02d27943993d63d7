package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever PostgreSQL says when it cannot write: the client is asked to come back, in the language it speaks, and
/// nothing is left of its request.
@Tag("long")
class DatabaseRefusalsTest {
    private static final List<String> TABLES = List.of("location", "slice", "scheduled_tasks");

    private static final Rig RIG = Rig.with();

    @BeforeAll
    static void refuse_writes() {
        refuseWith("53100");
        TABLES.forEach(table -> {
            RIG.database()
                    .sql("CREATE TRIGGER refuse BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION refuse()")
                    .update();
            RIG.database()
                    .sql("CREATE CONSTRAINT TRIGGER refuse_commit AFTER INSERT ON " + table
                            + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()")
                    .update();
        });
        pass("refuse");
        pass("refuse_commit");
    }

    @AfterAll
    static void take_them_again() {
        RIG.database().sql("DROP FUNCTION refuse CASCADE").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "53100",
                "53200",
                "53300",
                "53400", // no disk, memory, connections left; too much asked for
                "25006", // a standby, or made read-only
                "57P01",
                "57P02",
                "57P03",
                "57P05",
                "57014", // stopping, crashed, starting, idle too long, too slow
                "58030",
                "58P01", // the disk fails
                "08000",
                "08003",
                "08006", // the connection fails
                "40001",
                "40P01",
                "55P03", // others are in the way
                "XX000" // nobody knows
            })
    void the_client_is_asked_to_come_back(String state) {
        refuseWith(state);
        long slices = Databases.count(RIG.database(), "slice");
        for (String when : List.of("refuse", "refuse_commit")) {
            stop(when, "location");
            isToldToComeBack("/v1/locations", Map.of("id", "edge9"), "application/problem+json");
            isToldToComeBack("/api/location", Map.of("id", "edge9"), "text/plain");
            pass(when);
            for (String table : List.of("slice", "scheduled_tasks")) {
                stop(when, table);
                isToldToComeBack("/v1/slices", Nests.boxes("edge1"), "application/problem+json");
                pass(when);
            }
        }
        assertThat(Databases.count(RIG.database(), "slice")).isEqualTo(slices);
        assertThat(RIG.api().get("/v1/locations/edge9").status()).isEqualTo(404);
    }

    private static void isToldToComeBack(String path, Map<String, Object> document, String type) {
        Api.Reply reply = RIG.api().post(path, document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.retryAfter()).isEqualTo("2");
        assertThat(reply.type()).startsWith(type);
    }

    private static void refuseWith(String state) {
        RIG.database()
                .sql("CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$BEGIN RAISE EXCEPTION 'as a test wants it' USING ERRCODE = '" + state + "'; END$$")
                .update();
    }

    private static void stop(String trigger, String table) {
        RIG.database()
                .sql("ALTER TABLE " + table + " ENABLE TRIGGER " + trigger)
                .update();
    }

    private static void pass(String trigger) {
        TABLES.forEach(table -> RIG.database()
                .sql("ALTER TABLE " + table + " DISABLE TRIGGER " + trigger)
                .update());
    }
}
