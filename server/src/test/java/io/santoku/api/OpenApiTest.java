package io.santoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private TestApi api;
    private JsonNode document;

    @BeforeAll
    void start() {
        api = new TestApi();
        document = api.get("/openapi").json();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void the_description_is_of_version_3_1() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("info").path("title").asString()).isEqualTo("Santoku");
    }

    @Test
    void every_operation_says_what_it_does_and_that_it_may_fail() {
        var ids = new HashSet<String>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                String place = method.getKey() + " " + path.getKey();
                assertThat(operation.path("summary").asString("")).as(place).isNotBlank();
                assertThat(ids.add(operation.path("operationId").asString("")))
                        .as(place)
                        .isTrue();
                assertThat(operation.path("responses").has("default")).as(place).isTrue();
            }
        }
        assertThat(ids).contains("Vim.create", "Function.list", "Descriptor.services");
    }

    @Test
    void bodies_and_statuses_are_described() {
        JsonNode vims = document.path("paths").path("/v1/vims").path("post");
        assertThat(vims.path("responses").propertyNames()).containsExactlyInAnyOrder("201", "default");
        assertThat(vims.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/VimView");
        assertThat(vims.at("/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/VimView");
        JsonNode vim = document.path("components").path("schemas");
        assertThat(vim.at("/CredentialsView/properties/password/writeOnly").asBoolean())
                .isTrue();
        assertThat(vim.at("/VimView/properties/createdAt/readOnly").asBoolean()).isTrue();
        assertThat(vim.has("JsonNode")).isFalse();
    }

    @Test
    void there_is_a_page_to_read_it() {
        assertThat(api.get("/docs").status()).isEqualTo(302);
        assertThat(api.get(api.get("/docs").header("Location")).text()).contains("swagger");
    }
}
