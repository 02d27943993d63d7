package io.santoku.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShownSecretsTest {
    private static final Map<String, Object> HELD = Map.of(
            "password",
            "one",
            "token",
            4711,
            "login",
            Map.of("user", "me", "pass", "two"),
            "keys",
            List.of(Map.of("id", "a", "secret", "three"), Map.of("id", "b", "secret", "four")),
            "address",
            "http://me:five@127.0.0.1");

    private final Violations violations = new Violations();

    @Test
    void dots_stand_for_what_is_held_in_their_place_however_deep() {
        assertThat(keep(Map.of(
                        "password",
                        "********",
                        "token",
                        "********",
                        "login",
                        Map.of("user", "you", "pass", "********"),
                        "keys",
                        List.of(Map.of("id", "b", "secret", "********"), Map.of("id", "c", "secret", "new")),
                        "address",
                        "http://********@127.0.0.1")))
                .isEqualTo(Map.of(
                        "password",
                        "one",
                        "token",
                        4711,
                        "login",
                        Map.of("user", "you", "pass", "two"),
                        "keys",
                        List.of(Map.of("id", "b", "secret", "four"), Map.of("id", "c", "secret", "new")),
                        "address",
                        "http://me:five@127.0.0.1"));
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void dots_that_stand_for_nothing_are_named_by_their_place() {
        keep(Map.of("pwd", "********"));
        keep(Map.of("address", "http://********@127.0.0.2"));
        keep(Map.of("login", Map.of("key/pass", "********")));
        keep(Map.of("keys", List.of(Map.of("id", "c", "secret", "********"))));

        assertThatThrownBy(violations::throwIfAny)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(String.valueOf(refused.problem()))
                                .contains("/box/pwd", "/box/address", "/box/login/key~1pass", "/box/keys/0/secret"));
    }

    @Test
    void dots_that_may_stand_for_several_secrets_are_refused_unless_all_is_as_it_was() {
        Map<String, Object> held = Map.of("tokens", List.of("one", "two"));

        assertThat(keep(Map.of("tokens", List.of("********", "********")), held))
                .isEqualTo(held);
        assertThat(violations.isEmpty()).isTrue();
        keep(Map.of("tokens", List.of("********")), held);
        assertThat(violations.isEmpty()).isFalse();
    }

    private Map<String, Object> keep(Map<String, Object> given) {
        return keep(given, HELD);
    }

    private Map<String, Object> keep(Map<String, Object> given, Map<String, Object> held) {
        var document = new JsonDocument(JsonMapper.shared().valueToTree(Map.of()));
        return ShownSecrets.keep(given, held, Fields.of(document, violations), "/box");
    }
}
