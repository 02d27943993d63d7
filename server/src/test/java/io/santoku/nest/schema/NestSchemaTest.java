package io.santoku.nest.schema;

import static io.santoku.nest.schema.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.nest.NestReview;
import io.santoku.nest.NestViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class NestSchemaTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = {"embb_ims", "miot", "urllc", "v2x"})
    void the_templates_are_accepted(String name) {
        JsonNode template = Documents.resource("/nests/" + name + ".json");
        assertThat(NestSchema.check(template)).isEmpty();
        assertThat(Documents.read(template)).isInstanceOf(NestReview.Accepted.class);
    }

    @Test
    void a_nest_of_the_predecessor_is_accepted() {
        assertThat(NestSchema.check(json("""
            {"base_slice_descriptor": {"base_slice_des_id": "", "coverage": ["Edge_1"], "delay_tolerance": true,
               "network_DL_throughput": {"guaranteed": 1500000.0}, "mtu": 1500.0, "isolation": null, "qos": null},
             "service_descriptor": {"ns_list": [{"nsd-id": "n", "ns-name": "n", "placement": 1, "optional": false},
               {"nsd-id": "n", "ns-name": "m", "placement": "Edge_1"}]},
             "test_descriptor": null, "anything": [null, {"else": 1.5}]}\
            """))).isEmpty();
    }

    @Test
    void numbers_become_integers_or_decimals_and_null_members_go() {
        var plain = NestSchema.plain(
                json("{\"a\": 1.0, \"b\": 1.5, \"c\": 3000000000, \"d\": null, \"e\": [true, \"x\", null]}"));
        assertThat(plain)
                .containsEntry("a", 1)
                .containsEntry("b", new BigDecimal("1.5"))
                .containsEntry("c", new BigDecimal("3000000000"))
                .doesNotContainKey("d");
        assertThat(plain.get("e")).asInstanceOf(InstanceOfAssertFactories.LIST).containsExactly(true, "x", null);
    }

    @Test
    void what_is_no_object_is_told_at_the_root() {
        for (String document : List.of("[]", "null", "1", "\"x\"", "true")) {
            assertThat(NestSchema.check(json(document))).containsExactly(new NestViolation("", "must be an object"));
            assertThat(NestSchema.plain(json(document))).isEmpty();
        }
    }

    @Test
    void a_document_of_any_depth_is_told_at_the_first_place_too_deep() {
        JsonNode document = NODES.numberNode(1);
        for (int i = 0; i < 100_000; i++) {
            document = NODES.arrayNode().add(document);
        }
        assertThat(NestSchema.check(document))
                .containsExactly(new NestViolation("/0".repeat(33), "is nested deeper than 32 levels"));
        assertThat(NestSchema.plain(document)).isEmpty();
    }

    @Test
    void a_document_of_any_size_is_told_as_a_whole() {
        var many = NODES.arrayNode();
        for (int i = 0; i < 30_000; i++) {
            many.add(i);
        }
        var document = NODES.objectNode().set("x", many);
        assertThat(NestSchema.check(document)).containsExactly(new NestViolation("", "has more than 20000 values"));
    }

    @Test
    void texts_that_cannot_be_stored_are_told_with_what_else_is_wrong() {
        var document = NODES.objectNode();
        document.put("nul", "a\0").put("half", "\ud800").put("long", "x".repeat(10_001));
        assertThat(NestSchema.check(document))
                .containsExactlyInAnyOrder(
                        new NestViolation("/nul", "must not contain the character U+0000 or half a surrogate pair"),
                        new NestViolation("/half", "must not contain the character U+0000 or half a surrogate pair"),
                        new NestViolation("/long", "must be at most 10000 characters long"),
                        new NestViolation("/base_slice_descriptor", "is required"));
    }

    @ParameterizedTest
    @MethodSource
    void names_that_cannot_stand_in_a_pointer_are_told_at_their_parent(String name) {
        var document = NODES.objectNode().set("x", NODES.objectNode().put(name, 1));
        assertThat(NestSchema.check(document))
                .containsExactly(new NestViolation(
                        "/x",
                        "has a member whose name is longer than 255 characters or holds U+0000 or half a surrogate"
                                + " pair"));
    }

    static List<String> names_that_cannot_stand_in_a_pointer_are_told_at_their_parent() {
        return List.of("\0", "a\udc00", "x".repeat(256));
    }

    @Test
    void thousands_of_violations_are_told_quickly() {
        var coverage = NODES.arrayNode();
        IntStream.range(0, 19_000).forEach(i -> coverage.add(i % 2 == 0 ? NODES.stringNode("a") : NODES.numberNode(i)));
        var document = NODES.objectNode()
                .set("base_slice_descriptor", NODES.objectNode().set("coverage", coverage));
        assertThat(Documents.read(document))
                .isInstanceOfSatisfying(
                        NestReview.Refused.class,
                        refused -> assertThat(refused.violations()).hasSizeGreaterThan(18_000));
    }

    @Test
    void numbers_that_nobody_should_calculate_with_are_told_once() {
        String message = "must be a number of at most 18 digits and 40 decimals";
        var descriptor = NODES.objectNode();
        descriptor.put("availability", Double.NaN).put("mtu", Float.POSITIVE_INFINITY);
        descriptor.put("terminal_density", new BigDecimal("1e999999999")).put("other", new BigDecimal("1e-999999999"));
        var document = NODES.objectNode().set("base_slice_descriptor", descriptor);
        assertThat(NestSchema.check(document))
                .containsExactlyInAnyOrder(
                        new NestViolation("/base_slice_descriptor/availability", message),
                        new NestViolation("/base_slice_descriptor/mtu", message),
                        new NestViolation("/base_slice_descriptor/terminal_density", message),
                        new NestViolation("/base_slice_descriptor/other", message));
        assertThat(NestSchema.plain(document)).containsKey("base_slice_descriptor");
    }

    @Test
    void pointers_are_escaped() {
        assertThat(NestSchema.check(json("{\"a/b~c\": \"\\u0000\", \"base_slice_descriptor\": {}}")))
                .extracting(NestViolation::pointer)
                .containsExactly("/a~1b~0c");
    }
}
