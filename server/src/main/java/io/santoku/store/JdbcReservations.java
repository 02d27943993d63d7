package io.santoku.store;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Host;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.VimLoad;
import io.santoku.slice.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores capacities and reservations in the tables `vim_capacity` and `reservation`.
record JdbcReservations(JdbcClient client) implements Reservations {
    // One cloud system may be registered under several ids: a reservation under one of them counts for all of them.
    private static final String SYSTEMS = """
        WITH system AS
            (SELECT c.ref AS vim, coalesce(k.realm || ' ' || k.place, c.ref) AS id
             FROM component c LEFT JOIN component_check k ON k.component = c.ref WHERE c.kind = 'vim')
        """;

    private static final String LOADS = SYSTEMS + """
        SELECT v.*, c.location, s.id AS system,
               coalesce(r.vcpus, 0) AS reserved_vcpus, coalesce(r.memory_mib, 0) AS reserved_memory_mib,
               coalesce(r.disk_gib, 0) AS reserved_disk_gib, coalesce(r.instances, 0) AS reserved_instances,
               coalesce(r.awaited, '[]') AS awaited,
               CASE WHEN v.refused_at > now() - interval '10 minutes' THEN v.refusal END AS lately
        FROM vim_capacity v JOIN component c ON c.ref = v.vim JOIN system s ON s.vim = v.vim
        LEFT JOIN (SELECT s.id, sum(b.vcpus) AS vcpus, sum(b.memory_mib) AS memory_mib, sum(b.disk_gib) AS disk_gib,
                          sum(b.instances) AS instances,
                          jsonb_agg(b.machines) FILTER (WHERE NOT b.seen AND b.machines <> '[]') AS awaited
                   FROM reservation b JOIN system s ON s.vim = b.vim GROUP BY s.id) r ON r.id = s.id
        """;

    // The amounts that our slices hold of a cloud: "surely" (steps completed, no operation in progress) is the lower
    // bound, "at_most" (from the first intent on) the upper bound. Resources that were observed as gone count in
    // neither.
    private static final String HELD = SYSTEMS + """
        , held AS
            (SELECT r.*, h.sure AND NOT EXISTS
                 (SELECT FROM operation o WHERE o.holder_id = r.holder_id AND o.ended_at IS NULL) AS quiet
             FROM reservation r JOIN held_resource h ON h.holder_id = r.holder_id AND h.resource_id = r.resource
             WHERE r.vim IN (SELECT twin.vim FROM system one JOIN system twin USING (id) WHERE one.vim = :vim)
                 AND NOT EXISTS
                 (SELECT FROM observation o
                  WHERE o.holder_id = r.holder_id AND o.resource_id = r.resource AND o.sight = 'gone')),
        at_most AS
            (SELECT coalesce(sum(vcpus), 0) AS vcpus, coalesce(sum(memory_mib), 0) AS memory_mib,
                    coalesce(sum(disk_gib), 0) AS disk_gib, coalesce(sum(instances), 0) AS instances FROM held),
        surely AS
            (SELECT coalesce(sum(vcpus), 0) AS vcpus, coalesce(sum(memory_mib), 0) AS memory_mib,
                    coalesce(sum(disk_gib), 0) AS disk_gib, coalesce(sum(instances), 0) AS instances
             FROM held WHERE quiet)
        """;

    @Override
    public List<VimLoad> loads() {
        return client.sql(LOADS + "ORDER BY c.sequence")
                .query(JdbcReservations::readLoad)
                .list();
    }

    // Two statements: a single statement that waits for the lock would sum up the rows as they were before it waited.
    // The component is locked before its capacity, in the same order as when a component is changed or removed, so that
    // no deadlock can occur.
    @Override
    public List<VimLoad> lockLoads(Collection<String> locations) {
        client.sql(SYSTEMS + """
            SELECT v.vim FROM vim_capacity v JOIN component c ON c.ref = v.vim
            WHERE c.ref IN (SELECT twin.vim FROM component at JOIN system one ON one.vim = at.ref
                            JOIN system twin ON twin.id = one.id WHERE at.location IN (:locations))
            ORDER BY c.sequence
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

    // The usage by others lies between two bounds, which coincide while no operation is in progress; within the bounds,
    // the previous value is kept.
    @Override
    public void measured(ComponentId vim, Amounts total, Amounts used) {
        var parameters = new HashMap<String, Object>(amounts("total_", total));
        parameters.putAll(amounts("used_", used));
        parameters.put("vim", vim.toString());
        client.sql(HELD + """
            INSERT INTO vim_capacity (vim, vcpus, memory_mib, disk_gib, instances,
                                      others_vcpus, others_memory_mib, others_disk_gib, others_instances)
            SELECT c.ref, :total_vcpus, :total_memory_mib, :total_disk_gib, :total_instances,
                   greatest(0, least(:used_vcpus - surely.vcpus,
                       greatest(:used_vcpus - at_most.vcpus, coalesce(v.others_vcpus, :used_vcpus)))),
                   greatest(0, least(:used_memory_mib - surely.memory_mib,
                       greatest(:used_memory_mib - at_most.memory_mib, coalesce(v.others_memory_mib, :used_memory_mib)))),
                   greatest(0, least(:used_disk_gib - surely.disk_gib,
                       greatest(:used_disk_gib - at_most.disk_gib, coalesce(v.others_disk_gib, :used_disk_gib)))),
                   greatest(0, least(:used_instances - surely.instances,
                       greatest(:used_instances - at_most.instances, coalesce(v.others_instances, :used_instances))))
            FROM component c CROSS JOIN at_most CROSS JOIN surely LEFT JOIN vim_capacity v ON v.vim = c.ref
            WHERE c.ref = :vim
            ON CONFLICT (vim) DO UPDATE
            SET (vcpus, memory_mib, disk_gib, instances,
                 others_vcpus, others_memory_mib, others_disk_gib, others_instances, by_host, measured_at)
              = (excluded.vcpus, excluded.memory_mib, excluded.disk_gib, excluded.instances,
                 excluded.others_vcpus, excluded.others_memory_mib, excluded.others_disk_gib,
                 excluded.others_instances, '[]', clock_timestamp())
            """).params(parameters).update();
        client.sql(SYSTEMS + """
            UPDATE reservation r SET seen = EXISTS
                (SELECT FROM held_resource h WHERE h.holder_id = r.holder_id AND h.resource_id = r.resource)
            WHERE vim IN (SELECT twin.vim FROM system one JOIN system twin USING (id) WHERE one.vim = :vim)
            """).param("vim", vim.toString()).update();
    }

    @Override
    public void described(ComponentId vim, List<Host> hosts) {
        client.sql("UPDATE vim_capacity SET by_host = :hosts WHERE vim = :vim")
                .param("hosts", JsonColumns.json(hosts))
                .param("vim", vim.toString())
                .update();
    }

    @Override
    public void refused(ComponentId vim, String why) {
        client.sql("UPDATE vim_capacity SET refusal = :why, refused_at = clock_timestamp() WHERE vim = :vim")
                .param("why", why)
                .param("vim", vim.toString())
                .update();
    }

    @Override
    public List<ComponentId> unmeasuredSince(Collection<ComponentId> vims, Instant then) {
        return client.sql("SELECT vim FROM vim_capacity WHERE vim IN (:vims) AND measured_at < :then ORDER BY vim")
                .param(
                        "vims",
                        orNothing(vims.stream().map(ComponentId::toString).toList()))
                .param("then", Timestamp.from(then))
                .query((row, _) -> ComponentId.parse(row.getString("vim")))
                .list();
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

    // Inserts all reservations in one statement: the rows are passed as one JSON array.
    @Override
    public void reserve(Holder holder, List<Reservation> reservations) {
        client.sql("""
            INSERT INTO reservation (holder_id, resource, vim, vcpus, memory_mib, disk_gib, instances, machines)
            SELECT :holder, resource, vim, vcpus, memory_mib, disk_gib, instances, machines
            FROM jsonb_to_recordset(:rows) AS r
                 (resource text, vim text, vcpus int, memory_mib int, disk_gib int, instances int, machines jsonb)
            ON CONFLICT (holder_id, resource) DO UPDATE
            SET (vim, vcpus, memory_mib, disk_gib, instances, machines, seen)
              = (excluded.vim, excluded.vcpus, excluded.memory_mib, excluded.disk_gib, excluded.instances,
                 excluded.machines, reservation.seen AND reservation.vim = excluded.vim)
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

    // `IN ()` is not valid SQL; an empty name matches no location.
    private static Collection<String> orNothing(Collection<String> locations) {
        return locations.isEmpty() ? List.of("") : locations;
    }

    private static Map<String, Object> row(Reservation reservation) {
        var row = new HashMap<String, Object>(amounts("", reservation.amounts()));
        row.put("resource", reservation.resource());
        row.put("vim", reservation.vim().toString());
        row.put("machines", reservation.machines());
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
                ComponentId.parse(row.getString("vim")),
                row.getString("resource"),
                AmountColumns.read(row, ""),
                JsonColumns.readMachines(row.getString("machines")));
    }

    private static VimLoad readLoad(ResultSet row, int number) throws SQLException {
        return new VimLoad(
                ComponentId.parse(row.getString("vim")),
                row.getString("location"),
                AmountColumns.read(row, ""),
                AmountColumns.read(row, "others_"),
                AmountColumns.read(row, "reserved_"),
                new VimLoad.Detail(
                        JsonColumns.readHosts(row.getString("by_host")),
                        JsonColumns.readMachineLists(row.getString("awaited")),
                        row.getString("system"),
                        row.getString("lately")));
    }
}
