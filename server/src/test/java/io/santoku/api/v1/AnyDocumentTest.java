package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Valid documents with anything put anywhere in them: whatever the answer, it is never a mistake of ours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> DOCUMENTS =
            Map.of("vims", """
                {"id": "a", "type": "openstack", "location": "core", "authUrl": "http://127.0.0.1:5000/v3", "name": "n",
                 "credentials": {"username": "admin", "password": "test-password", "project": "admin"},
                 "tls": {"verify": true}, "config": {"region": "one"}, "description": "d"}\
                """, "wims", """
                {"id": "w", "type": "odl-wim", "url": "127.0.0.1:9092", "monitoringUrl": "http://127.0.0.1:1"}\
                """, "locations", """
                {"id": "edge1", "description": "d"}\
                """, "functions", """
                {"id": "amf", "generation": 5, "domain": "core", "realisation": "virtual", "location": "core",
                 "sharing": {"available": true, "maxShared": 2}, "ems": "e",
                 "networkServices": [{"nsdId": "n", "name": "one", "placement": "core", "optional": true}],
                 "physicalFunctions": [{"id": "p", "name": "n", "location": "core", "attributes": {"ip": "i"}}]}\
                """);
    private static final List<String> ANYTHING = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "1e308",
            "0.1",
            "9".repeat(300),
            "\"\"",
            "\" \"",
            "\"\\t\\n\"",
            "\"\\u0000\"",
            "\"\\udc00\"",
            "\"\uD83D\uDE00\"",
            "\"" + "x".repeat(5000) + "\"",
            "\"%s' OR 1=1 --\"",
            "\"http://[::1]:80/\"",
            "\"https://\u00fcber.example:0/?q=%zz\"",
            "[]",
            "[[], {}, null]",
            "{}",
            "{\"\": {\"\": []}}");

    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anything_anywhere_is_never_a_mistake_of_ours(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var entry = new ArrayList<>(DOCUMENTS.entrySet()).get(random.nextInt(DOCUMENTS.size()));
            String document = changed(entry.getValue(), random);
            Answer answer = random.nextBoolean()
                    ? api.post("/v1/" + entry.getKey(), document)
                    : api.put("/v1/%s/x%d".formatted(entry.getKey(), random.nextInt(3)), document);

            assertThat(answer.status()).as("%s %s", document, answer.text()).isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.json().path("detail").asString()).isNotBlank();
            }
        }
    }

    private static String changed(String document, Random random) {
        JsonNode root = JSON.readTree(document);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            var places = new ArrayList<Runnable>();
            collect(root, JSON.readTree(ANYTHING.get(random.nextInt(ANYTHING.size()))), places);
            places.get(random.nextInt(places.size())).run();
        }
        return JSON.writeValueAsString(root);
    }

    private static void collect(JsonNode node, JsonNode anything, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            places.add(() -> object.set("surprise", anything));
            for (String name : object.propertyNames()) {
                places.add(() -> object.set(name, anything));
                places.add(() -> object.remove(name));
                collect(object.path(name), anything, places);
            }
        }
        if (node instanceof ArrayNode array) {
            places.add(() -> array.add(anything));
            array.forEach(element -> collect(element, anything, places));
        }
    }
}
