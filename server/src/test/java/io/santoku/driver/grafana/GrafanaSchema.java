package io.santoku.driver.grafana;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Grafana's published schema of dashboards. It is published as TypeScript, which Java cannot load: the JSON Schema
/// beside this class says the same of what we write, and forbids everything else.
public final class GrafanaSchema {
    private static final Schema SCHEMA = load();

    private GrafanaSchema() {}

    /// What is wrong with a dashboard; empty when it keeps to the schema.
    public static List<String> violations(Object dashboard) {
        return SCHEMA.validate(JsonMapper.shared().<JsonNode>valueToTree(dashboard)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema load() {
        InputStream source = Objects.requireNonNull(GrafanaSchema.class.getResourceAsStream("dashboard.schema.json"));
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(source);
    }
}
