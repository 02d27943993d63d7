package io.santoku.driver.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is believed of an answer of somebody who may want us harm.
class AnswersTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "'\"7.5\"', 7.5",
        "'\" -3 \"', -3",
        "1e3, 1000",
        "'\"1e+3\"', 1000",
        "'\"2.5e-1\"', 0.25",
        "'\"1e400000000\"', 1000000000000000000",
        "'\"1e999999999\"', 1000000000000000000",
        "'\"-1e400000000\"', -1000000000000000000",
        "'\"1e-400000000\"', 0",
        "'\"1e99\"', 1000000000000000000",
        "1e309, 1000000000000000000",
        "-1e309, -1000000000000000000",
        "'\"1e309\"', 1000000000000000000",
        "'\"99999999999999999999999999999999999999999999999999999999\"', 1000000000000000000",
        "'\"many\"', 0",
        "'\"1e\"', 0",
        "true, 0",
        "null, 0"
    })
    void numbers_stay_within_what_amounts_have(String json, BigDecimal number) {
        var tree = Json.tree("{\"n\": %s}".formatted(json).getBytes(UTF_8)).orElseThrow();

        assertThat(Json.number(tree, "n")).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"7.2, 8", "'\"1e400000000\"', 2147483647", "'\"-1e400000000\"', -2147483648", "'\"1e-9\"', 1"})
    void whole_numbers_do_not_wrap_round(String json, int number) {
        var tree = Json.tree("{\"n\": %s}".formatted(json).getBytes(UTF_8)).orElseThrow();

        assertThat(Json.whole(tree, "n")).isEqualTo(number);
    }

    @Test
    void the_character_0_is_taken_out_of_what_a_component_says() {
        var tree = Json.tree("{\"name\": \"a\\u0000b\"}".getBytes(UTF_8)).orElseThrow();

        assertThat(Json.text(tree, "name")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SecretAccessKey\": \"wJalr-SECRET\", \"Token\": \"SECRET\"}",
                "SECRET",
                "[\"SECRET\"]",
                "<html>SECRET</html>",
                "{\"data\": {\"message\": \"SECRET\"}}"
            })
    void an_answer_without_a_message_is_not_repeated(String body) {
        assertThat(answer(404, body, Headers.of()).said())
                .doesNotContain("SECRET")
                .contains("bytes without a message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\": \"no room\"}",
                "{\"message\": \"no room\"}",
                "{\"error\": {\"message\": \"no room\", \"code\": 404}}",
                "{\"error\": \"no room\"}",
                "{\"ietf-restconf:errors\": {\"error\": [{\"error-tag\": \"x\", \"error-message\": \"no room\"}]}}"
            })
    void a_message_is_where_components_put_it(String body) {
        assertThat(answer(404, body, Headers.of()).said()).isEqualTo("no room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "99999999999999999999", "Thu, 01 Jan 2099 00:00:00 GMT"})
    void nobody_has_us_wait_for_years(String pause) {
        Headers headers = Headers.of("Retry-After", pause, "Date", "Mon, 30 Nov 2026 00:00:00 GMT");

        assertThat(answer(429, "", headers).retryAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_short_pause_is_kept() {
        assertThat(answer(429, "", Headers.of("Retry-After", "7")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    private static Answer answer(int status, String body, Headers headers) {
        return new Answer(Call.get("/"), status, headers, body.getBytes(UTF_8));
    }
}
