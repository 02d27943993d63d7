package io.santoku.store;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.VimLoad;
import io.santoku.slice.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Capacities and bookings, in the tables `vim_capacity` and `reservation`.
record JdbcReservations(JdbcClient client) implements Reservations {
    private static final String LOADS = """
        SELECT v.*, c.location,
               coalesce(r.vcpus, 0) AS reserved_vcpus, coalesce(r.memory_mib, 0) AS reserved_memory_mib,
               coalesce(r.disk_gib, 0) AS reserved_disk_gib, coalesce(r.instances, 0) AS reserved_instances
        FROM vim_capacity v JOIN component c ON c.ref = v.vim
        LEFT JOIN (SELECT vim, sum(vcpus) AS vcpus, sum(memory_mib) AS memory_mib, sum(disk_gib) AS disk_gib,
                          sum(instances) AS instances
                   FROM reservation GROUP BY vim) r ON r.vim = v.vim
        """;

    @Override
    public List<VimLoad> loads() {
        return client.sql(LOADS + "ORDER BY c.sequence")
                .query(JdbcReservations::readLoad)
                .list();
    }

    // Two statements: one that waits for a lock and sums up would sum up what it saw before it waited. The component
    // is locked before its capacity, as whoever changes or removes it does, so that nobody waits in a circle.
    @Override
    public List<VimLoad> lockLoads(Collection<String> locations) {
        client.sql("""
            SELECT v.vim FROM vim_capacity v JOIN component c ON c.ref = v.vim
            WHERE c.location IN (:locations) ORDER BY c.sequence
            FOR KEY SHARE OF c FOR UPDATE OF v
            """)
                .param("locations", orNothing(locations))
                .query(String.class)
                .list();
        return client.sql(LOADS + "WHERE c.location IN (:locations) ORDER BY c.sequence")
                .param("locations", orNothing(locations))
                .query(JdbcReservations::readLoad)
                .list();
    }

    @Override
    public void measured(ComponentId vim, Amounts total, Amounts used) {
        var parameters = new HashMap<String, Object>(amounts("total_", total));
        parameters.putAll(amounts("used_", used));
        parameters.put("vim", vim.toString());
        client.sql("""
            INSERT INTO vim_capacity
            SELECT c.ref, :total_vcpus, :total_memory_mib, :total_disk_gib, :total_instances,
                   greatest(0, :used_vcpus - coalesce(sum(r.vcpus), 0)),
                   greatest(0, :used_memory_mib - coalesce(sum(r.memory_mib), 0)),
                   greatest(0, :used_disk_gib - coalesce(sum(r.disk_gib), 0)),
                   greatest(0, :used_instances - coalesce(sum(r.instances), 0))
            FROM component c LEFT JOIN reservation r ON r.vim = c.ref
            WHERE c.ref = :vim GROUP BY c.ref
            ON CONFLICT (vim) DO UPDATE
            SET (vcpus, memory_mib, disk_gib, instances,
                 others_vcpus, others_memory_mib, others_disk_gib, others_instances, measured_at)
              = (excluded.vcpus, excluded.memory_mib, excluded.disk_gib, excluded.instances,
                 excluded.others_vcpus, excluded.others_memory_mib, excluded.others_disk_gib,
                 excluded.others_instances, excluded.measured_at)
            """).params(parameters).update();
    }

    @Override
    public void counted(ComponentId vim, int hosts) {
        client.sql("UPDATE vim_capacity SET hosts = :hosts WHERE vim = :vim")
                .param("hosts", hosts)
                .param("vim", vim.toString())
                .update();
    }

    @Override
    public Map<ComponentId, Integer> hosts() {
        var hosts = new HashMap<ComponentId, Integer>();
        client.sql("SELECT vim, hosts FROM vim_capacity").query(row -> {
            hosts.put(ComponentId.parse(row.getString("vim")), row.getInt("hosts"));
        });
        return hosts;
    }

    // One statement for all: the bookings travel as one JSON array.
    @Override
    public void reserve(Holder holder, List<Reservation> reservations) {
        client.sql("""
            INSERT INTO reservation (holder_id, resource, vim, vcpus, memory_mib, disk_gib, instances)
            SELECT :holder, resource, vim, vcpus, memory_mib, disk_gib, instances
            FROM jsonb_to_recordset(:rows) AS r
                 (resource text, vim text, vcpus int, memory_mib int, disk_gib int, instances int)
            ON CONFLICT (holder_id, resource) DO UPDATE
            SET (vim, vcpus, memory_mib, disk_gib, instances)
              = (excluded.vim, excluded.vcpus, excluded.memory_mib, excluded.disk_gib, excluded.instances)
            """)
                .param("holder", holder.value())
                .param(
                        "rows",
                        JsonColumns.json(
                                reservations.stream().map(JdbcReservations::row).toList()))
                .update();
    }

    @Override
    public List<Reservation> of(Holder holder) {
        return client.sql("SELECT * FROM reservation WHERE holder_id = :holder ORDER BY resource")
                .param("holder", holder.value())
                .query(JdbcReservations::readReservation)
                .list();
    }

    @Override
    public void release(Holder holder) {
        client.sql("DELETE FROM reservation WHERE holder_id = :holder")
                .param("holder", holder.value())
                .update();
    }

    @Override
    public void release(Holder holder, String resource) {
        client.sql("DELETE FROM reservation WHERE holder_id = :holder AND resource = :resource")
                .param("holder", holder.value())
                .param("resource", resource)
                .update();
    }

    @Override
    public List<String> slicesUsing(ComponentId vim) {
        return client.sql("""
            SELECT DISTINCT coalesce(claim.slice_id, booked.holder_id) AS slice_id
            FROM reservation booked LEFT JOIN subnet_claim claim ON claim.subnet_id = booked.holder_id
            WHERE vim = :vim ORDER BY slice_id
            """)
                .param("vim", vim.toString())
                .query((row, _) -> row.getString("slice_id"))
                .list();
    }

    // `IN ()` is no SQL; no location has an empty name.
    private static Collection<String> orNothing(Collection<String> locations) {
        return locations.isEmpty() ? List.of("") : locations;
    }

    private static Map<String, Object> row(Reservation reservation) {
        var row = new HashMap<String, Object>(amounts("", reservation.amounts()));
        row.put("resource", reservation.resource());
        row.put("vim", reservation.vim().toString());
        return row;
    }

    private static Map<String, Integer> amounts(String prefix, Amounts amounts) {
        return Map.of(
                prefix + "vcpus", Math.max(0, amounts.vcpus()),
                prefix + "memory_mib", Math.max(0, amounts.memoryMib()),
                prefix + "disk_gib", Math.max(0, amounts.diskGib()),
                prefix + "instances", Math.max(0, amounts.instances()));
    }

    private static Reservation readReservation(ResultSet row, int number) throws SQLException {
        return new Reservation(
                ComponentId.parse(row.getString("vim")), row.getString("resource"), AmountColumns.read(row, ""));
    }

    private static VimLoad readLoad(ResultSet row, int number) throws SQLException {
        return new VimLoad(
                ComponentId.parse(row.getString("vim")),
                row.getString("location"),
                AmountColumns.read(row, ""),
                AmountColumns.read(row, "others_"),
                AmountColumns.read(row, "reserved_"));
    }
}
