package io.santoku.api.v1.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.running.policy.Action;
import io.santoku.running.policy.RuleLimit;
import io.santoku.running.policy.RuleText;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleViewTest {
    @ParameterizedTest
    @CsvSource({
        "http://host:8080/, http://host:8080/",
        "https://host, https://host",
        "https://host:1/hooks/hidden?key=hidden, https://host:1/...",
        "https://host/#hidden, https://host/...",
        "https://user:hidden@host/, https://host/...",
        "https://user:hidden@my_host:1, https://my_host:1/...",
        "localhost:8080/hidden, ...",
        "mailto:hidden@example.org, ...",
        "/hidden, ..."
    })
    void an_address_shows_where_it_leads_and_nothing_that_lets_one_speak_there(String url, String shown) {
        var rule = new RuleText("one", "true", Action.NOTIFY, RuleLimit.DEFAULT, URI.create(url));

        assertThat(RuleView.of(rule).url()).hasToString(shown);
    }
}
