package io.santoku.running.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
    private static RuleText rule(String name, String when) {
        return new RuleText(name, when, Action.RESTART, RuleLimit.DEFAULT, null);
    }

    private static RuleText rule(Action then, @Nullable URI url) {
        return new RuleText("one", "true", then, RuleLimit.DEFAULT, url);
    }

    @Test
    void the_default_rules_are_sound() {
        assertThat(RuleBook.of(RuleBook.DEFAULT).texts())
                .extracting(RuleText::then)
                .containsExactly(Action.RESTART, Action.MOVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service.failurs < 3        | column 8 of its condition: undefined field 'failurs'",
                "slice.sst                  | expected type 'bool' but found 'int'",
                "service.name + 1 == 'x'    | no matching overload",
                "srvice.failures < 3        | column 1 of its condition: undeclared reference to 'srvice'",
                "service.failures <         | mismatched input",
            })
    void a_wrong_condition_is_refused_with_its_place(String when, String complaint) {
        assertThatThrownBy(() -> RuleBook.of(List.of(rule("first", when))))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("rule first: line 1, ")
                .hasMessageContaining(complaint);
    }

    @Test
    void all_mistakes_of_a_condition_are_told_with_their_lines() {
        assertThatThrownBy(() -> RuleBook.of(List.of(rule("first", "slice.sst == 1\n&& slice.a == slice.b"))))
                .hasMessageContainingAll("line 2, column 9 of", "'a'", "line 2, column 20 of", "'b'");
    }

    @Test
    void names_are_told_apart() {
        assertThatThrownBy(() -> RuleBook.of(List.of(rule("one", "true"), rule("one", "false"))))
                .hasMessage("there are two rules of the name one");
    }

    @Test
    void who_notifies_says_whom() {
        var address = URI.create("http://127.0.0.1/told");

        assertThatThrownBy(() -> RuleBook.of(List.of(rule(Action.NOTIFY, null))))
                .isInstanceOf(RulesInvalid.class);
        assertThatThrownBy(() -> RuleBook.of(List.of(rule(Action.STOP, address))))
                .isInstanceOf(RulesInvalid.class);
        assertThat(RuleBook.of(List.of(rule(Action.NOTIFY, address))).rules()).hasSize(1);
        assertThat(RuleBook.of(List.of(rule(Action.NOTIFY, URI.create("https://my_hooks:8080"))))
                        .rules())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080/hook",
                "mailto:someone@example.org",
                "/hook",
                "//host/hook",
                "ftp://host/hook",
                "http:///hook",
                "https://user:hidden@my_host/hook",
                "https://user:hidden@host/hook"
            })
    void an_address_that_cannot_be_posted_to_is_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> RuleBook.of(List.of(rule(Action.NOTIFY, URI.create(url)))))
                .isInstanceOf(RulesInvalid.class)
                .hasMessage("rule one: its url must be http:// or https:// with a host, and without a user");
    }
}
