package io.santoku.store.reading;

import io.santoku.execution.OperationState;
import io.santoku.reading.Counting;
import io.santoku.reading.Counts;
import io.santoku.slice.Phase;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts in PostgreSQL, in one statement.
public final class JdbcCounting implements Counting {
    private static final String COUNT = """
        SELECT 'slice' AS what, phase AS state, count(*) AS number FROM slice GROUP BY phase
        UNION ALL SELECT 'operation', state, count(*) FROM operation WHERE ended_at IS NULL GROUP BY state
        UNION ALL SELECT 'service', NULL, count(*) FROM failing_service WHERE shown\
        """;

    private final JdbcClient db;

    public JdbcCounting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Counts now() {
        Map<Phase, Long> slices = new EnumMap<>(Phase.class);
        Map<OperationState, Long> operations = new EnumMap<>(OperationState.class);
        var failing = new long[1];
        db.sql(COUNT).query(row -> {
            long number = row.getLong("number");
            switch (row.getString("what")) {
                case "slice" -> slices.put(Phase.valueOf(row.getString("state")), number);
                case "operation" ->
                    operations.put(OperationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), number);
                default -> failing[0] = number;
            }
        });
        return new Counts(slices, operations, failing[0]);
    }
}
