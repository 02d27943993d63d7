package io.santoku.nest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.NestViolation;
import io.santoku.nest.SstRules;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class NestPropertiesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DESCRIPTOR = "base_slice_descriptor";

    private final JsonNode complete = Documents.resource("/io/santoku/nest/gst-complete.json");
    private final Map<String, Object> expected = NestSchema.plain(complete);
    private final List<String> paths =
            Documents.resource("/io/santoku/nest/gst-attributes.json").findValuesAsString("path");
    private final Inventory inventory = new Inventory(
            List.of(new Location("edge1", "")),
            List.of(),
            List.of(function(Domain.CORE), function(Domain.RADIO)),
            List.of(),
            List.of());

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_json_whatever_makes_checking_and_reading_throw(@ForAll("documents") JsonNode document) {
        List<NestViolation> violations = NestSchema.check(document);
        Map<String, Object> plain = NestSchema.plain(document);
        var reader = new NestReader(_ -> Optional.of(plain), SstRules.EXTENDED, InstantSource.system());
        switch (reader.review(plain, violations)) {
            case NestReview.Accepted accepted -> {
                assertThat(violations).isEmpty();
                assertThat(new Mapping(SstRules.EXTENDED).map(accepted.nest(), inventory))
                        .isNotNull();
            }
            case NestReview.Refused refused ->
                assertThat(refused.violations()).isNotEmpty().containsAll(violations);
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void every_attribute_survives_wherever_it_was_given(@ForAll("membersOfTheBase") List<String> fromBase) {
        JsonNode document = complete.deepCopy();
        ObjectNode given = (ObjectNode) document.get(DESCRIPTOR);
        given.put("base_slice_des_ref", "base").remove(fromBase);
        Map<String, Object> base = NestSchema.plain(complete.get(DESCRIPTOR));
        var reader = new NestReader(_ -> Optional.of(base), SstRules.KATANA, InstantSource.system());
        assertThat(reader.review(NestSchema.plain(document), NestSchema.check(document)))
                .isInstanceOfSatisfying(NestReview.Accepted.class, accepted -> {
                    Map<String, Object> whole = accepted.nest().document();
                    for (String path : paths) {
                        assertThat(Documents.at(whole, path))
                                .describedAs(path)
                                .isNotNull()
                                .isEqualTo(Documents.at(expected, path));
                    }
                });
    }

    @Provide
    Arbitrary<List<String>> membersOfTheBase() {
        return Arbitraries.subsetOf(complete.get(DESCRIPTOR).propertyNames()).map(List::copyOf);
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return Arbitraries.oneOf(json(), complete(json()));
    }

    /// The complete NEST with one member replaced by anything.
    private Arbitrary<JsonNode> complete(Arbitrary<JsonNode> anything) {
        var names = Arbitraries.of(complete.get(DESCRIPTOR).propertyNames());
        return Arbitraries.just(complete)
                .flatMap(whole -> names.flatMap(name -> anything.map(value -> {
                    JsonNode changed = whole.deepCopy();
                    ((ObjectNode) changed.get(DESCRIPTOR)).set(name, value);
                    return changed;
                })));
    }

    private static Arbitrary<JsonNode> json() {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(NODES::stringNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY).map(NODES::numberNode),
                Arbitraries.of("1e99999", "-1e-99999", "1e17")
                        .map(BigDecimal::new)
                        .map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.create(NODES::nullNode));
        return Arbitraries.recursive(() -> leaf, NestPropertiesTest::nested, 0, 4);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(DESCRIPTOR, "coverage", "qos", "service_descriptor", "ns_list", "ns-name"),
                Arbitraries.strings().ofMaxLength(5));
        Arbitrary<JsonNode> lists = inner.list().ofMaxSize(4).map(NestPropertiesTest::list);
        Arbitrary<JsonNode> objects =
                Arbitraries.maps(names, inner).ofMaxSize(4).map(NestPropertiesTest::object);
        return Arbitraries.oneOf(lists, objects);
    }

    private static JsonNode list(List<JsonNode> elements) {
        ArrayNode list = NODES.arrayNode();
        elements.forEach(list::add);
        return list;
    }

    private static JsonNode object(Map<String, JsonNode> members) {
        ObjectNode object = NODES.objectNode();
        members.forEach(object::set);
        return object;
    }

    private static NetworkFunction function(Domain domain) {
        return new NetworkFunction(
                new NetworkFunction.Identity(domain.name(), "", ""),
                new NetworkFunction.Kind(5, domain, Realisation.VIRTUAL, new Sharing(true, 0)),
                "edge1",
                new NetworkFunction.Parts(
                        List.of(new ServiceEntry("nsd", "ns", new Site.EveryEdge(), false)),
                        List.of(),
                        NetworkFunction.Lists.BOTH),
                null);
    }
}
