package io.santoku.nest.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import io.santoku.nest.NestViolation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the types, ranges and sizes of a NEST's members one by one. A member that is null counts as absent. The
/// schema is compiled at first use, so that loading this class is cheap.
public final class NestSchema {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private NestSchema() {}

    /// Returns all violations of any document; empty when it is valid.
    public static List<NestViolation> check(JsonNode document) {
        Bounds bounds = Bounds.of(document);
        if (!bounds.isWalkable()) {
            return bounds.violations();
        }
        var violations = new ArrayList<>(bounds.violations());
        Set<String> reported =
                violations.stream().map(NestViolation::pointer).collect(Collectors.toCollection(HashSet::new));
        JsonNode cleaned = MAPPER.valueToTree(Plain.value(document));
        Compiled.SCHEMA.validate(cleaned).stream()
                .map(SchemaViolations::of)
                .filter(violation -> !reported.contains(violation.pointer()))
                .forEach(violations::add);
        return violations;
    }

    /// Returns only the violations that make it impossible to walk the document, to calculate with it or to store it:
    /// for dialects that check types less strictly than [#check].
    public static List<NestViolation> unbearable(JsonNode document) {
        return Bounds.of(document).violations();
    }

    /// Returns the document as maps, lists, text, `Integer`, `BigDecimal` and `Boolean`, without its null members;
    /// empty when it is no object or too large to walk, which [#check] reports.
    public static Map<String, Object> plain(JsonNode document) {
        return document.isObject() && Bounds.of(document).isWalkable() ? Plain.object(document) : Map.of();
    }

    private static final class Compiled {
        static final Schema SCHEMA = compile();

        private static Schema compile() {
            var config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .errorMessageKeyword("errorMessage")
                    .locale(Locale.ROOT)
                    .build();
            InputStream source = NestSchema.class.getResourceAsStream("nest.schema.json");
            JsonNode schema = MAPPER.readTree(Objects.requireNonNull(source, "nest.schema.json"));
            return SchemaRegistry.withDialect(Dialects.getDraft7(), it -> it.schemaRegistryConfig(config))
                    .getSchema(schema);
        }
    }
}
