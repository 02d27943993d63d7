package io.santoku.cli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class DocumentsTest {
    private final Documents documents = new Documents(InputStream.nullInputStream());

    @Test
    void yaml_keeps_words_numbers_and_shared_parts_as_they_are_meant() {
        Document document = Documents.parse("""
            a: &rates {guaranteed: 1.5, maximum: 3000000}
            b: *rates
            country: no
            sd: '000010'
            none:
            """, "x.yaml").getFirst();
        assertThat(document.content())
                .hasToString(
                        "{\"a\":{\"guaranteed\":1.5,\"maximum\":3000000},"
                            + "\"b\":{\"guaranteed\":1.5,\"maximum\":3000000},\"country\":\"no\",\"sd\":\"000010\",\"none\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.yaml | 'a: [1'         | x.yaml is not YAML:",
                "x.yaml | 'a: 1\na: 2'    | x.yaml is not YAML:",
                "x.json | '{\"a\": 1'     | x.json is not JSON:",
                "x.json | '[1]'           | x.json must be a map of fields",
                "x.yaml | 'just a word'   | x.yaml must be a map of fields",
            })
    void what_cannot_be_read_is_told_with_its_file(String label, String text, String message) {
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> Documents.parse(text, label))
                .withMessageStartingWith(message);
    }

    @Test
    void json_without_a_name_is_read_as_the_yaml_it_is() {
        assertThat(Documents.parse("{\n\t\"a\":\"b\\u0041\\/\",\n\t\"n\":1e3}", "standard input")
                        .getFirst()
                        .content())
                .hasToString("{\"a\":\"bA/\",\"n\":1000.0}");
    }

    @Test
    void mistakes_in_json_are_told_with_their_line() {
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> Documents.parse("{\n\"a\": ,\n}", "x.json"))
                .withMessageContaining("line 2");
    }

    /// Case 16: files as people have them.
    @Test
    void commas_may_stand_behind_the_last_one_as_in_the_predecessors_files() {
        JsonNode content = Documents.parse("{\"id\": \"a\", \"config\":{}, \"list\": [1, 2,],}", "x.JSON")
                .getFirst()
                .content();

        assertThat(content.path("config").isObject()).isTrue();
        assertThat(content.path("list")).hasSize(2);
        assertThat(content)
                .isEqualTo(Documents.parse("{id: a, config: {}, list: [1, 2,],}", "x.yaml")
                        .getFirst()
                        .content());
        assertThatExceptionOfType(BadDocument.class).isThrownBy(() -> Documents.parse("{\"a\": 1,,}", "x.json"));
    }

    @Test
    void a_file_that_is_not_there_is_told(@TempDir Path folder) {
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> documents.all(folder.resolve("none.yaml").toString()))
                .withMessageStartingWith("there is no file ");
    }

    @Test
    void a_source_without_documents_is_told(@TempDir Path folder) {
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> documents.all(folder.toString()))
                .withMessageEndingWith("holds no document");
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> documents.one("-"))
                .withMessage("- holds no document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000001",
                "00001f",
                "0000e1",
                "12",
                "-1.5",
                "1e3",
                "1_000",
                "0x1F",
                "0o17",
                "12:30:00",
                "2026-11-22",
                "2026-11-22T10:00:00Z",
                "no",
                "Yes",
                "off",
                "null",
                "~",
                "true",
                ".inf",
                ""
            })
    void a_text_that_is_dumped_is_read_as_the_same_text(String text) {
        String yaml = Yaml.dump(Map.of("key", text));
        assertThat(Documents.parse(yaml, "x.yaml")
                        .getFirst()
                        .content()
                        .path("key")
                        .isString())
                .isTrue();
        assertThat(yaml.equals("key: '" + text + "'\n")).isEqualTo(!text.equals("00001f"));
    }

    @Test
    void ordinary_text_is_not_quoted_and_several_lines_stay_lines() {
        assertThat(Yaml.dump(Map.of("key", "edge1-a 12 10.0.0.1"))).isEqualTo("key: edge1-a 12 10.0.0.1\n");
        assertThat(Yaml.dump(Map.of("key", "a\nb\n"))).isEqualTo("key: |\n    a\n    b\n");
    }
}
