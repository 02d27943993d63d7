package io.santoku.store;

import io.santoku.inventory.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads the four columns of [Amounts]: vCPUs, memory, disk and instances.
final class AmountColumns {
    private AmountColumns() {}

    static Amounts read(ResultSet row, String prefix) throws SQLException {
        return new Amounts(
                row.getInt(prefix + "vcpus"),
                row.getInt(prefix + "memory_mib"),
                row.getInt(prefix + "disk_gib"),
                row.getInt(prefix + "instances"));
    }
}
