package io.santoku.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/glossary.md` is made from the doc comments of public types: run with `-Ddocs.write` to write it
/// again.
class GlossaryReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "glossary.md");
    private static final Path ROOT = Path.of("src", "main", "java", "io", "santoku");
    private static final Pattern CITATION = Pattern.compile("\\((?:3GPP|ETSI|GSMA|IETF|RFC|TMF)[^)]*\\)");
    private static final List<String> PACKAGES = List.of(
            "slice",
            "inventory",
            "profile",
            "nest",
            "placement",
            "plan",
            "execution",
            "provisioning",
            "activation",
            "lifecycle",
            "running");
    private static final String INTRODUCTION = """
        # Glossary

        The public types of the packages that know no vendor, no database and no API, with the standard that defines each thing.
        *Ours* are things that no standard defines, or that Santoku defines in its own way. This page is made from the doc comments
        in the code; types within a type are described there.
        """;

    @Test
    void the_page_has_every_public_type() throws IOException {
        String made =
                PACKAGES.stream().map(GlossaryReferenceTest::section).collect(Collectors.joining("", INTRODUCTION, ""));
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).as("stale: run with -Ddocs.write").isEqualTo(made);
    }

    @Test
    void every_public_type_has_a_doc_comment() {
        assertThat(PACKAGES.stream().flatMap(GlossaryReferenceTest::sources))
                .filteredOn(source ->
                        Pattern.compile("(?m)^public ").matcher(source).find())
                .allSatisfy(source -> assertThat(Term.in(source)).isPresent());
    }

    @Test
    void a_term_is_a_sentence_and_the_standards_of_the_thing() {
        assertThat(Term.in("""
            /// A connection of [Site#place]s with [#fast], as in [io.santoku.Wan] (RFC 9543). It is new
            /// (3GPP TS 28.541 clause 6.3.1).
            @Fast
            public sealed interface Link {
            """))
                .hasValueSatisfying(term -> assertThat(term.row())
                        .isEqualTo("| `Link` | A connection of Site.places with fast, as in Wan. |"
                                + " RFC 9543; 3GPP TS 28.541 clause 6.3.1 |\n"));
        assertThat(Term.in("/// An id. `a` is one.\npublic record Id(String a) {}"))
                .hasValue(new Term("Id", "An id.", List.of()));
        assertThat(Term.in("/// Hidden.\nrecord Id(String a) {}")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Term.in("/// No end\npublic enum Id {}"));
    }

    /// A standard that is not cited in the one form would be missing from the page.
    @Test
    void standards_are_cited_in_one_form() {
        assertThat(PACKAGES.stream().flatMap(GlossaryReferenceTest::sources))
                .allSatisfy(source -> assertThat(Term.in(source)
                                .map(term -> term.standards().size())
                                .orElse(0))
                        .isEqualTo(citations(source)));
    }

    private static int citations(String source) {
        int type = source.indexOf("\npublic ");
        return type < 0
                ? 0
                : (int) CITATION.matcher(source.substring(0, type)).results().count();
    }

    private static String section(String name) {
        return sources(name)
                .flatMap(source -> Term.in(source).stream())
                .map(Term::row)
                .collect(Collectors.joining(
                        "", "\n## `%s`\n| type | what it is | standard |\n|---|---|---|\n".formatted(name), ""));
    }

    private static Stream<String> sources(String name) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(GlossaryReferenceTest::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
