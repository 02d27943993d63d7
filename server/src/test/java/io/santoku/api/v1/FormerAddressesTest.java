package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerAddressesTest {
    private static final String EMS = "{\"id\": \"one\", \"type\": \"test-ems\", \"url\": \"http://127.0.0.1\"}";

    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/emss, /v1/element-managers",
        "GET, /v1/emss?limit=2&type=test-ems, /v1/element-managers?limit=2&type=test-ems",
        "POST, /v1/emss, /v1/element-managers",
        "GET, /v1/emss/one, /v1/element-managers/one",
        "PUT, /v1/emss/one, /v1/element-managers/one",
        "DELETE, /v1/emss/one%20more, /v1/element-managers/one%20more",
        "POST, /v1/emss/one/check, /v1/element-managers/one/check",
        "PUT, /v1/emss/one/maintenance, /v1/element-managers/one/maintenance",
    })
    void the_former_address_of_element_managers_leads_to_the_present_one(String method, String former, String present) {
        Answer answer = api.send(method, former, method.equals("GET") ? "" : EMS);

        assertThat(answer.status()).as(answer.text()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(present);
        assertThat(answer.text()).isEmpty();
        assertThat(api.get("/v1/element-managers").json().at("/page/total").asInt())
                .isZero();
    }

    @Test
    void a_client_that_follows_it_registers_an_element_manager() {
        Answer led = api.send("POST", "/v1/emss", EMS, "Idempotency-Key", "one", "Content-Type", "application/json");
        Answer made = api.send(
                "POST", led.header("Location"), EMS, "Idempotency-Key", "one", "Content-Type", "application/json");

        assertThat(led.status()).isEqualTo(308);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/v1/element-managers/one");
        assertThat(api.get(made.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void other_addresses_are_still_unknown() {
        assertThat(api.get("/v1/emsss").status()).isEqualTo(404);
        assertThat(api.get("/openapi").text()).contains("/v1/element-managers").doesNotContain("/v1/emss");
    }
}
