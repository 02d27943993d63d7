package io.santoku.store;

import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Lists;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.store.secrets.SealedMembers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Converts network functions to rows and back; the secrets of physical functions are stored sealed.
record FunctionRows(SealedMembers seal) {
    Entry<NetworkFunction> read(ResultSet row, int number) throws SQLException {
        var function = new NetworkFunction(
                new NetworkFunction.Identity(row.getString("id"), row.getString("name"), row.getString("description")),
                new NetworkFunction.Kind(
                        row.getInt("generation"),
                        Domain.valueOf(row.getString("domain").toUpperCase(Locale.ROOT)),
                        Realisation.valueOf(row.getString("realisation").toUpperCase(Locale.ROOT)),
                        new Sharing(row.getBoolean("sharing_available"), row.getInt("max_shared"))),
                row.getString("location"),
                new NetworkFunction.Parts(
                        JsonColumns.readServices(row.getString("services")),
                        JsonColumns.readPhysicalFunctions(row.getString("physical_functions")).stream()
                                .map(box -> box.with(seal.open(box.attributes())))
                                .toList(),
                        new Lists(row.getBoolean("lists_services"), row.getBoolean("lists_physical_functions"))),
                row.getString("ems"));
        return Rows.entry(function, row);
    }

    Map<String, @Nullable Object> columns(NetworkFunction function) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", function.id());
        columns.put("name", function.name());
        columns.put("generation", function.generation());
        columns.put("domain", text(function.domain()));
        columns.put("realisation", text(function.realisation()));
        columns.put("sharing_available", function.sharing().available());
        columns.put("max_shared", function.sharing().maxShared());
        columns.put("location", function.location());
        columns.put("services", JsonColumns.services(function.services()));
        columns.put(
                "physical_functions",
                JsonColumns.json(function.physicalFunctions().stream()
                        .map(box -> box.with(seal.seal(box.attributes())))
                        .toList()));
        columns.put("ems", function.ems());
        columns.put("description", function.description());
        columns.put("lists_services", function.lists().services());
        columns.put("lists_physical_functions", function.lists().physicalFunctions());
        return columns;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
