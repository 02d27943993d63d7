package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaintenanceApiTest {
    private static final String BOXES = "{\"reason\": \"new boxes\"}";

    @RegisterExtension
    final TestApi api = new TestApi();

    @BeforeEach
    void register_one_of_each_kind() {
        Registry registry = api.storage().registry();
        registry.vims().add(Samples.vim("one", "core"));
        registry.nfvos().add(Samples.nfvo("one"));
        registry.wims().add(Samples.wim("one"));
        registry.elementManagers().add(Samples.ems("one"));
        registry.policies().add(Samples.policy("one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vims", "nfvos", "wims", "element-managers", "policies"})
    void a_component_in_maintenance_says_so_in_its_document_and_in_the_list_and_only_once(String collection) {
        String path = "/v1/" + collection + "/one";
        Answer begun = api.put(path + "/maintenance", BOXES);

        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begun.json().path("since").asString()).matches("20\\d\\d-.*Z");
        JsonNode shown = api.get(path).json();
        assertThat(shown.path("maintenance")).isEqualTo(begun.json());
        assertThat(shown.path("warnings").toString()).doesNotContain("maintenance");
        assertThat(api.get("/v1/" + collection)
                        .json()
                        .at("/items/0/maintenance/reason")
                        .asString())
                .isEqualTo("new boxes");

        assertThat(api.delete(path + "/maintenance").status()).isEqualTo(204);
        assertThat(api.delete(path + "/maintenance").status()).isEqualTo(204);
        assertThat(api.get(path).json().has("maintenance")).isFalse();
        assertThat(api.get(path).text()).doesNotContain("in maintenance");
    }

    @Test
    void a_repetition_keeps_the_start_and_a_body_may_be_left_out() {
        JsonNode first = api.put("/v1/wims/one/maintenance", "").json();
        JsonNode read = api.put("/v1/wims/one/maintenance", first.toString()).json();
        JsonNode second = api.put("/v1/wims/one/maintenance", BOXES).json();

        assertThat(first.path("reason").asString()).isEmpty();
        assertThat(read).isEqualTo(first);
        assertThat(second.path("since")).isEqualTo(first.path("since"));
        assertThat(second.path("reason").asString()).isEqualTo("new boxes");
        assertThat(api.put("/v1/wims/one/maintenance", "{\"reason\": null}").status())
                .isEqualTo(200);
    }

    @Test
    void a_component_is_put_back_as_it_was_read_and_stays_in_maintenance() {
        api.put("/v1/policies/one/maintenance", BOXES);

        Answer put = api.put("/v1/policies/one", api.get("/v1/policies/one").text());

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().at("/maintenance/reason").asString()).isEqualTo("new boxes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": 7}",
                "{\"reason\": \"two\\nlines\"}",
                "{\"reason\": \"a \\u0000\"}",
                "{\"surprise\": 1}",
                "[]",
                "\"reason\"",
                "{"
            })
    void mistakes_are_named_and_nothing_begins(String document) {
        Answer refused = api.put("/v1/vims/one/maintenance", document);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(api.storage().maintenances().all()).isEmpty();
    }

    @Test
    void a_reason_has_an_end() {
        String longest = "{\"reason\": \"" + "x".repeat(255) + "\"}";

        assertThat(api.put("/v1/vims/one/maintenance", longest).status()).isEqualTo(200);
        assertThat(api.put("/v1/vims/one/maintenance", longest.replace("xx\"", "xxx\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void only_registered_components_have_a_maintenance() {
        for (String path : List.of("/v1/vims/none", "/v1/vims/no%20id", "/v1/locations/core", "/v1/functions/x")) {
            Answer begun = api.put(path + "/maintenance", BOXES);
            assertThat(begun.status()).as(path).isEqualTo(404);
            assertThat(begun.json().path("type").asString()).isEqualTo("/problems/not-found");
            assertThat(api.delete(path + "/maintenance").status()).as(path).isEqualTo(404);
        }
        assertThat(api.get("/v1/vims/one/maintenance").status()).isEqualTo(405);
    }

    @Test
    void it_is_described() {
        JsonNode paths = api.get("/openapi").json().path("paths");

        String path = paths.propertyStream()
                .map(one -> one.getKey())
                .filter(one -> one.endsWith("/maintenance"))
                .findFirst()
                .orElseThrow();
        JsonNode put = paths.path(path).path("put");
        assertThat(put.path("operationId").asString()).isEqualTo("Maintenance.set");
        assertThat(put.at("/requestBody/required").asBoolean(false)).isFalse();
        assertThat(put.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/MaintenanceView");
        assertThat(paths.path(path).at("/delete/responses").propertyNames())
                .containsExactlyInAnyOrder("204", "default");
    }
}
