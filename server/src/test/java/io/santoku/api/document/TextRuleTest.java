package io.santoku.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://os_ctl:5000/v3",
                "https://osm_nbi",
                "http://_x_.example_org:1/",
                "http://127.0.0.1:9/",
                "http://[::1]:5000/v3",
                "HTTP://Example.org"
            })
    void a_url_may_have_any_name_that_operators_give_their_hosts(String url) {
        assertThat(TextRule.URL.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:word@os_ctl:5000",
                "http://user@example.org",
                "http://os_ctl:99999",
                "http://os_ctl:port",
                "http://os_ctl#part",
                "http:///v3",
                "http://-dash.example",
                "ftp://os_ctl",
                "os_ctl:5000",
                "http://a b"
            })
    void what_is_no_url_or_hides_a_user_in_it_is_refused(String url) {
        assertThat(TextRule.URL.objection(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka_1", "kafka_1:9092", "127.0.0.1:9092", "broker.example.org"})
    void a_broker_may_have_such_a_name_too(String broker) {
        assertThat(TextRule.BROKER.objection(broker)).isEmpty();
    }
}
