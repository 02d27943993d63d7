package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.architecture.Sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds comments of main sources and the pages under docs/ to plain words. Decisions of earlier days stay as they are.
class LanguageTest {
    private static final Pattern RIDDLE = Pattern.compile("\\b(told|anew|whoever)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREDECESSOR = Pattern.compile("\\b(predecessor|katana)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *///?.*$");

    @Test
    void comments_are_in_plain_words() {
        assertThat(Sources.all().stream()
                        .filter(source -> source.path().contains("/src/main/"))
                        .flatMap(LanguageTest::inComments))
                .isEmpty();
    }

    /// The predecessor's dialect and messages are known to packages of that name alone.
    @Test
    void the_predecessor_is_named_in_packages_of_its_name_only() {
        assertThat(Sources.all().stream()
                        .filter(source -> source.path().contains("server/src/main/"))
                        .filter(source -> !source.path().contains("/katana/"))
                        .flatMap(source -> found(PREDECESSOR, source)))
                .isEmpty();
    }

    @Test
    void pages_are_in_plain_words() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Sources.ROOT.resolve("docs"))) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/adr/"))
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(15);
        var found = new ArrayList<String>();
        for (Path page : pages) {
            riddles(Files.readString(page)).forEach(word -> found.add(page.getFileName() + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_source_refers_to_a_page_that_is_not_here() {
        String page = String.join("-", "katana", "behaviour");
        assertThat(Sources.all())
                .filteredOn(source -> source.text().contains(page))
                .isEmpty();
    }

    @Test
    void riddles_are_found_outside_of_code() {
        var planted =
                new Source("server/src/main/java/A.java", "/// Is told `anew`.\nvar told = 1;\n    // Whoever asks.\n");

        assertThat(inComments(planted))
                .containsExactly("server/src/main/java/A.java: told", "server/src/main/java/A.java: Whoever");
        assertThat(found(PREDECESSOR, new Source("A.java", "/// As the predecessor does.")))
                .containsExactly("A.java: predecessor");
        assertThat(riddles("Made anew.\n```\ntold\n```\n`told`")).containsExactly("anew");
    }

    private static Stream<String> inComments(Source source) {
        return found(RIDDLE, source);
    }

    private static Stream<String> found(Pattern words, Source source) {
        return COMMENT.matcher(source.text())
                .results()
                .flatMap(comment -> outsideOfCode(words, comment.group()))
                .map(word -> source.path() + ": " + word);
    }

    private static Stream<String> riddles(String text) {
        return outsideOfCode(RIDDLE, text);
    }

    private static Stream<String> outsideOfCode(Pattern words, String text) {
        return words.matcher(CODE.matcher(text).replaceAll("")).results().map(found -> found.group());
    }
}
