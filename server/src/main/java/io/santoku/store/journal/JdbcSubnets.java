package io.santoku.store.journal;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.ResourceKinds;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Subnets;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the shared slice subnets in PostgreSQL.
public final class JdbcSubnets implements Subnets {
    private static final String USERS = """
        SELECT s.*, ARRAY(SELECT slice_id FROM subnet_claim WHERE subnet_id = s.id ORDER BY claimed_at, slice_id) AS users
        FROM slice_subnet s\
        """;

    private final JdbcClient db;
    private final StoredJson json;
    private final OperationRows operations;

    public JdbcSubnets(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        this.db = db;
        this.json = json;
        this.operations = new OperationRows(new PlanJson(json, kinds));
    }

    @Override
    public Optional<SliceSubnet> find(SubnetId id) {
        return db.sql(USERS + " WHERE id = ?")
                .param(id.value())
                .query((row, _) -> subnet(row))
                .optional();
    }

    /// Two statements: a single statement that waits for the lock would return the users as they were before it waited.
    @Override
    public Optional<SliceSubnet> lock(SubnetId id) {
        db.sql("SELECT id FROM slice_subnet WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((_, _) -> true)
                .list();
        return find(id);
    }

    @Override
    public List<SliceSubnet> all() {
        return db.sql(USERS + " ORDER BY sequence")
                .query((row, _) -> subnet(row))
                .list();
    }

    /// Also locks the functions, so that nobody else adds a subnet meanwhile.
    @Override
    public List<SliceSubnet> lockOf(Collection<String> functionIds) {
        if (functionIds.isEmpty()) {
            return List.of();
        }
        db.sql("SELECT id FROM network_function WHERE id IN (:ids) ORDER BY id FOR NO KEY UPDATE")
                .param("ids", functionIds)
                .query((_, _) -> true)
                .list();
        db.sql("SELECT id FROM slice_subnet WHERE function_id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", functionIds)
                .query((_, _) -> true)
                .list();
        return db.sql(USERS + " WHERE function_id IN (:ids) ORDER BY sequence")
                .param("ids", functionIds)
                .query((row, _) -> subnet(row))
                .list();
    }

    @Override
    public List<SliceSubnet> usedBy(SliceId slice) {
        return db.sql(USERS + " WHERE id IN (SELECT subnet_id FROM subnet_claim WHERE slice_id = ?) ORDER BY sequence")
                .param(slice.value())
                .query((row, _) -> subnet(row))
                .list();
    }

    @Override
    public void add(SliceSubnet subnet, Operation operation) {
        db.sql("""
            INSERT INTO slice_subnet (id, function_id, max_shared, services, phase, latest_operation, created_at)
            VALUES (:id, :function, :max, :services::jsonb, :phase, :operation, :at)\
            """)
                .param("id", subnet.id().value())
                .param("function", subnet.functionId())
                .param("max", subnet.maxShared())
                .param("services", json.write(subnet.sites()))
                .param("phase", subnet.standing().phase().name())
                .param("operation", operation.id().value())
                .param("at", Timestamp.from(subnet.createdAt()))
                .update();
        operations.add(db, operation);
    }

    @Override
    public void claim(SubnetId id, SliceId slice) {
        db.sql("INSERT INTO subnet_claim (subnet_id, slice_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(id.value(), slice.value())
                .update();
    }

    @Override
    public void release(SubnetId id, SliceId slice) {
        db.sql("DELETE FROM subnet_claim WHERE subnet_id = ? AND slice_id = ?")
                .params(id.value(), slice.value())
                .update();
    }

    @Override
    public void begin(SubnetId id, Operation operation, Phase phase) {
        db.sql("UPDATE slice_subnet SET latest_operation = ?, phase = ?, reason = NULL, told = false WHERE id = ?")
                .params(operation.id().value(), phase.name(), id.value())
                .update();
        operations.add(db, operation);
    }

    @Override
    public boolean reportOnce(SubnetId id) {
        return db.sql("UPDATE slice_subnet SET told = true WHERE id = ? AND NOT told")
                        .param(id.value())
                        .update()
                > 0;
    }

    private SliceSubnet subnet(ResultSet row) throws SQLException {
        String[] users = (String[]) row.getArray("users").getArray();
        return new SliceSubnet(
                new SubnetId(row.getString("id")),
                row.getString("function_id"),
                new SliceSubnet.Usage(
                        row.getInt("max_shared"),
                        Arrays.stream(users).map(SliceId::new).toList()),
                List.of(json.read(row.getString("services"), ServiceSite[].class)),
                new SliceSubnet.Standing(Phase.valueOf(row.getString("phase")), row.getString("reason")),
                new OperationId(row.getString("latest_operation")),
                row.getTimestamp("created_at").toInstant());
    }
}
