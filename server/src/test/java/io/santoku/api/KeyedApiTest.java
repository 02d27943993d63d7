package io.santoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A refusal that changed nothing gives its key back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyedApiTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/locations", "/api/location"})
    void what_was_taken_is_registered_with_the_same_key_once_it_is_free(String path) {
        String location = "{\"id\": \"edge1\"}";
        assertThat(api.post("/v1/locations", location).status()).isEqualTo(201);
        assertThat(keyed(path, location).status()).isBetween(400, 409);
        assertThat(api.delete("/v1/locations/edge1").status()).isEqualTo(204);

        Answer first = keyed(path, location);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        Answer again = keyed(path, location);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void a_function_is_registered_with_the_same_key_once_its_location_is_there() {
        String function = """
            {"id": "f1", "name": "f1", "generation": 5, "domain": "core", "realisation": "virtual", "location": "edge1"}
            """;
        Answer refused = keyed("/v1/functions", function);
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.text()).contains("edge1");
        assertThat(api.post("/v1/locations", "{\"id\": \"edge1\"}").status()).isEqualTo(201);

        Answer made = keyed("/v1/functions", function);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private Answer keyed(String path, String body) {
        return api.send("POST", path, body, "Content-Type", "application/json", "Idempotency-Key", "key" + path);
    }
}
