package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Secrets of physical functions are shown as dots; dots that come back are the secret that is held, or a mistake.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionSecretsTest {
    private static final String BOXES = """
        [{"pnf-id": "a", "password": "hidden-1", "login": {"user": "me", "privateKey": "hidden-2"},
          "manager": "http://me:hidden/3@127.0.0.1", "ip": "127.0.0.9"}]\
        """;

    @RegisterExtension
    final TestApi api = new TestApi();

    private String uid = "";
    private String shown = "";

    @BeforeEach
    void register() {
        uid = api.post("/api/function", Posts.with("function", "pnf_list", BOXES))
                .text();
        shown = api.get("/api/function/" + uid).text();
        assertThat(shown).contains("********").doesNotContain("hidden");
    }

    @Test
    void what_was_shown_keeps_the_secrets_when_it_comes_back() {
        assertThat(put(shown.replace("127.0.0.9", "127.0.0.8").replace("\"me\"", "\"you\""))
                        .status())
                .isEqualTo(200);

        assertThat(attributes())
                .containsEntry("password", "hidden-1")
                .containsEntry("login", Map.of("user", "you", "privateKey", "hidden-2"))
                .containsEntry("manager", "http://me:hidden/3@127.0.0.1")
                .containsEntry("ip", "127.0.0.8");
        assertThat(api.get("/api/function/" + uid).text())
                .contains("127.0.0.8", "you", "********")
                .doesNotContain("hidden");
    }

    @Test
    void dots_that_stand_for_nothing_are_refused_by_their_place() {
        mustRefuse(put(shown.replace("\"pnf-id\":\"a\"", "\"pnf-id\":\"b\"")), "3 places need a correction");
        mustRefuse(put(shown.replace("********@127.0.0.1", "********@127.0.0.2")), "/pnf_list/0/manager must be given");
        mustRefuse(put(shown.replace("\"user\"", "\"pwd\": \"********\", \"user\"")), "/pnf_list/0/login/pwd");
        mustRefuse(api.post("/api/function", shown.replace("\"gnb\"", "\"gnb-2\"")), "3 places need a correction");

        assertThat(attributes()).containsEntry("password", "hidden-1");
    }

    @Test
    void what_was_posted_is_unchanged_for_bootstrap_also_with_dots() {
        String dots = BOXES.replaceAll("hidden-\\d", "********").replace("me:hidden/3@", "********@");
        Answer answer =
                api.post("/api/bootstrap", "{\"function\": [%s]}".formatted(Posts.with("function", "pnf_list", dots)));

        assertThat(answer.text()).contains("\"unchanged\":1");
        assertThat(attributes()).containsEntry("password", "hidden-1");
    }

    private Answer put(String document) {
        return api.put("/api/function/" + uid, document);
    }

    private static void mustRefuse(Answer answer, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(words);
    }

    private Map<String, Object> attributes() {
        return api.storage()
                .registry()
                .functions()
                .find("gnb")
                .orElseThrow()
                .item()
                .attributesOf("a");
    }
}
