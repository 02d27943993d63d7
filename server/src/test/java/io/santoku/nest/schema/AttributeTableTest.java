package io.santoku.nest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.nest.Nest;
import io.santoku.nest.Promise;
import io.santoku.nest.Promises;
import io.santoku.nest.ServingComponents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema, which says what attributes look like, and the table that says what becomes of them know the same ones.
class AttributeTableTest {
    private static final JsonNode PARTS = JsonMapper.shared()
            .readTree(Objects.requireNonNull(NestSchema.class.getResourceAsStream("nest.schema.json")))
            .path("properties");

    @Test
    void every_attribute_of_the_schema_has_a_promise() {
        Set<String> known = new TreeSet<>();
        Map<String, Object> document = new LinkedHashMap<>();
        for (String part : List.of("base_slice_descriptor", "service_descriptor", "test_descriptor")) {
            var members = new LinkedHashMap<String, Object>();
            PARTS.path(part).path("properties").propertyNames().forEach(name -> {
                known.add("/" + part + "/" + name);
                members.put(name, List.of("given"));
            });
            document.put(part, members);
        }

        List<Promise> promises = Promises.of(Nest.of(document), ServingComponents.NONE);

        assertThat(promises).extracting(Promise::attribute).containsExactlyInAnyOrderElementsOf(known);
        assertThat(promises).allSatisfy(promise -> assertThat(promise.how()).isNotBlank());
    }

    @Test
    void what_components_keep_is_promised_only_if_they_serve_the_slice() {
        var nest = Nest.of(Map.of(
                "base_slice_descriptor",
                Map.of("mtu", 1400, "number_of_terminals", 100, "latency", Map.of("DL", 1), "nb_iot", false)));

        assertThat(Promises.of(nest, new ServingComponents(List.of(), List.of("wim/w"), List.of())))
                .extracting(Promise::attribute, Promise::keeping, Promise::by)
                .containsExactlyInAnyOrder(
                        row("mtu", Promise.Keeping.ENFORCED, "wim/w"),
                        row("number_of_terminals", Promise.Keeping.RECORDED),
                        row("latency", Promise.Keeping.RECORDED),
                        row("nb_iot", Promise.Keeping.RECORDED));
        assertThat(Promises.unkept(
                        Promises.of(nest, new ServingComponents(List.of(), List.of("wim/w"), List.of("ems/e")))))
                .extracting(Promise::attribute)
                .containsExactly("/base_slice_descriptor/latency");
    }

    private static Tuple row(String name, Promise.Keeping keeping, String... by) {
        return tuple("/base_slice_descriptor/" + name, keeping.text(), List.of(by));
    }
}
