package io.santoku.store;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Catalogue;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Page;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.VnfDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores imported descriptors in the tables `ns_descriptor` and `vnf_descriptor`.
record JdbcCatalogue(JdbcClient client) implements Catalogue {
    private static final Map<Filter, String> COLUMNS = Map.of(Filter.NFVO, "nfvo");
    private static final String ROW_TYPE =
            "(id text, key text, name text, vnfd_ids jsonb, vcpus int, memory_mib int, disk_gib int, instances int,"
                    + " machines jsonb, kubernetes_units jsonb)";
    private static final String AMOUNTS = "vcpus, memory_mib, disk_gib, instances";

    @Override
    public void replace(ComponentId nfvo, List<NsDescriptor> services, List<VnfDescriptor> functions) {
        var rows = client.sql("SELECT 1 FROM component WHERE ref = :nfvo FOR UPDATE")
                .param("nfvo", nfvo.toString())
                .query(Integer.class)
                .list();
        if (rows.isEmpty()) {
            return;
        }
        clear("ns_descriptor", nfvo);
        clear("vnf_descriptor", nfvo);
        fill(
                "ns_descriptor",
                "id, key, name, vnfd_ids, machines, kubernetes_units, " + AMOUNTS,
                nfvo,
                serviceRows(services));
        fill("vnf_descriptor", "id, name, " + AMOUNTS, nfvo, functionRows(functions));
    }

    @Override
    public Page<NsDescriptor> services(Selection selection) {
        return serviceRows().page(selection);
    }

    @Override
    public Page<VnfDescriptor> functions(Selection selection) {
        return new Rows<>(client, "vnf_descriptor", "true", COLUMNS, JdbcCatalogue::readFunction).page(selection);
    }

    @Override
    public Map<ComponentId, Size> sizes() {
        var sizes = new LinkedHashMap<ComponentId, Size>();
        client.sql("""
            SELECT ref, (SELECT count(*) FROM ns_descriptor WHERE nfvo = ref) AS services,
                   (SELECT count(*) FROM vnf_descriptor WHERE nfvo = ref) AS functions
            FROM component WHERE kind = 'nfvo'
            """).query(row -> {
            var size = new Size(row.getInt("services"), row.getInt("functions"));
            sizes.put(ComponentId.parse(row.getString("ref")), size);
        });
        return sizes;
    }

    /// All network service descriptors, in the order in which their orchestrators were registered.
    List<NsDescriptor> allServices() {
        return client.sql("""
            SELECT d.* FROM ns_descriptor d JOIN component c ON c.ref = d.nfvo
            ORDER BY c.sequence, d.sequence
            """).query(JdbcCatalogue::readService).list().stream()
                .map(Entry::item)
                .toList();
    }

    private Rows<NsDescriptor> serviceRows() {
        return new Rows<>(client, "ns_descriptor", "true", COLUMNS, JdbcCatalogue::readService);
    }

    private void clear(String table, ComponentId nfvo) {
        client.sql("DELETE FROM %s WHERE nfvo = :nfvo".formatted(table))
                .param("nfvo", nfvo.toString())
                .update();
    }

    // Inserts the whole catalogue in one statement: the rows are passed as one JSON array.
    private void fill(String table, String columns, ComponentId nfvo, List<Map<String, Object>> rows) {
        client.sql("INSERT INTO %s (nfvo, %s) SELECT :nfvo, %s FROM jsonb_to_recordset(:rows) AS r%s"
                        .formatted(table, columns, columns, ROW_TYPE))
                .param("nfvo", nfvo.toString())
                .param("rows", JsonColumns.json(rows))
                .update();
    }

    private static List<Map<String, Object>> serviceRows(List<NsDescriptor> services) {
        return services.stream().map(JdbcCatalogue::serviceRow).toList();
    }

    private static Map<String, Object> serviceRow(NsDescriptor service) {
        var row = amountsRow(service.flavour());
        row.put("id", service.id());
        row.put("key", service.key());
        row.put("name", service.name());
        row.put("vnfd_ids", service.vnfdIds());
        row.put("machines", service.machines());
        row.put("kubernetes_units", service.kubernetesUnits());
        return row;
    }

    private static List<Map<String, Object>> functionRows(List<VnfDescriptor> functions) {
        return functions.stream().map(JdbcCatalogue::functionRow).toList();
    }

    private static Map<String, Object> functionRow(VnfDescriptor function) {
        var row = amountsRow(function.flavour());
        row.put("id", function.id());
        row.put("name", function.name());
        return row;
    }

    private static Map<String, Object> amountsRow(Amounts amounts) {
        var row = new LinkedHashMap<String, Object>();
        row.put("vcpus", amounts.vcpus());
        row.put("memory_mib", amounts.memoryMib());
        row.put("disk_gib", amounts.diskGib());
        row.put("instances", amounts.instances());
        return row;
    }

    private static Entry<NsDescriptor> readService(ResultSet row, int number) throws SQLException {
        var service = new NsDescriptor(
                ComponentId.parse(row.getString("nfvo")),
                row.getString("id"),
                row.getString("key"),
                row.getString("name"),
                JsonColumns.readTexts(row.getString("vnfd_ids")),
                new NsDescriptor.Needs(
                        AmountColumns.read(row, ""),
                        JsonColumns.readMachines(row.getString("machines")),
                        JsonColumns.readTexts(row.getString("kubernetes_units"))));
        return entry(service, row.getString("key"), row);
    }

    private static Entry<VnfDescriptor> readFunction(ResultSet row, int number) throws SQLException {
        var function = new VnfDescriptor(
                ComponentId.parse(row.getString("nfvo")),
                row.getString("id"),
                row.getString("name"),
                AmountColumns.read(row, ""));
        return entry(function, function.id(), row);
    }

    // The uid is derived from orchestrator and key, so that a descriptor keeps it across imports.
    private static <T> Entry<T> entry(T descriptor, String key, ResultSet row) throws SQLException {
        String uid = NsDescriptor.uid(ComponentId.parse(row.getString("nfvo")), key);
        return new Entry<>(descriptor, uid, Map.of(), Rows.instant(row, "imported_at"), row.getLong("sequence"), 1);
    }
}
