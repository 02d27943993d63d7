package io.santoku.store.alert;

import io.santoku.running.alert.FailingNetworkService;
import io.santoku.running.alert.FailingService;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Converts rows of failing network services.
final class FailingRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FailingRows() {}

    static String labels(Map<String, String> labels) {
        return JSON.writeValueAsString(labels);
    }

    static FailingService failing(ResultSet row) throws SQLException {
        return new FailingService(
                new SliceId(row.getString("slice_id")),
                new NsId(row.getString("ns_id")),
                row.getString("service_key"),
                row.getString("location"),
                row.getInt("incarnation"),
                row.getTimestamp("since").toInstant(),
                JSON.readValue(row.getString("labels"), new TypeReference<Map<String, String>>() {}));
    }

    static FailingNetworkService error(ResultSet row) throws SQLException {
        return new FailingNetworkService(
                new SliceId(row.getString("slice_id")),
                new NsId(row.getString("ns_id")),
                row.getString("service_key"),
                row.getString("location"),
                row.getTimestamp("since").toInstant());
    }
}
