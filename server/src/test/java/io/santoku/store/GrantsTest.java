package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final int NODES = 8;
    private static final int STARTS = 5;

    @Test
    void nodes_that_start_at_once_give_the_rights_one_after_another() throws Exception {
        try (var database = TestDatabase.create();
                var nodes = Executors.newFixedThreadPool(NODES)) {
            database.client().sql("""
                DO $$ BEGIN CREATE ROLE serving_at_once; EXCEPTION WHEN duplicate_object THEN NULL; END $$\
                """).update();
            Callable<Boolean> start = () -> {
                Flyway.configure()
                        .dataSource(database.source())
                        .callbacks(new Grants("serving_at_once"))
                        .load()
                        .migrate();
                return true;
            };
            List<Future<Boolean>> started = nodes.invokeAll(
                    IntStream.range(0, NODES * STARTS).mapToObj(_ -> start).toList());

            for (Future<Boolean> one : started) {
                assertThat(one.get()).isTrue();
            }
            assertThat(database.client()
                            .sql("SELECT has_table_privilege('serving_at_once', 'slice', 'INSERT')"
                                    + " AND NOT has_table_privilege('serving_at_once', 'slice', 'TRUNCATE')")
                            .query((row, _) -> row.getBoolean(1))
                            .single())
                    .isTrue();
        }
    }
}
