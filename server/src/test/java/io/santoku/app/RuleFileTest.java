package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.running.policy.Action;
import io.santoku.running.policy.RuleLimit;
import io.santoku.running.policy.RuleText;
import io.santoku.running.policy.RulesInvalid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<RuleText> read(String text) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, text);
        return new RuleFile(file).read().texts();
    }

    @Test
    void rules_are_read_with_their_pace() throws IOException {
        assertThat(read("""
            rules:
              - name: important ones first
                when: slice.sst == 2 && service.failures <= 2
                then: move
                limit: 2
                window: 1h
                cool-down: 0s
              - {name: tell, then: notify, url: "http://127.0.0.1:9/hook"}
            """))
                .containsExactly(
                        new RuleText(
                                "important ones first",
                                "slice.sst == 2 && service.failures <= 2",
                                Action.MOVE,
                                new RuleLimit(2, Duration.ofHours(1), Duration.ZERO),
                                null),
                        new RuleText(
                                "tell",
                                "true",
                                Action.NOTIFY,
                                RuleLimit.DEFAULT,
                                URI.create("http://127.0.0.1:9/hook")));
    }

    @Test
    void a_file_without_rules_says_that_nothing_is_done() throws IOException {
        assertThat(read("rules: []")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: [{name: a, then: explode}]                        | explode",
                "rules: [{name: a, then: stop, wen: 'true'}]              | wen",
                "rules: [{name: a, then: stop, window: soon}]             | soon",
                "rules: [{name: a, then: stop, limit: 0}]                 | rule a: limit must be at least 1, not 0",
                "rules: [{name: a, then: stop, when: service.nme == ''}]  | rule a: line 1, column 8 of its condition:"
                        + " undefined field 'nme'",
                "rules: [{then: stop}]                                    | each rule needs a name",
                "rules: [{name: a}]                                       | each rule needs a name, and then",
                "rules: [                                                 | cannot be read",
                "rule: []                                                 | rule",
            })
    void a_wrong_file_is_refused_with_its_name_and_mistake(String text, String mistake) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageStartingWith("The policy rules in " + folder.resolve("rules.yaml") + " cannot be used: ")
                .hasMessageContaining(mistake);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> new RuleFile(folder.resolve("none.yaml")).read())
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("cannot be read");
    }
}
