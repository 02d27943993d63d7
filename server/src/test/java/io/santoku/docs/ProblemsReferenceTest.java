package io.santoku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/problems.md` is made from [ProblemType]: run with `-Ddocs.write` to write it again.
class ProblemsReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "problems.md");
    private static final String INTRODUCTION = """
        # Problems

        Whatever goes wrong is answered as `application/problem+json` (RFC 9457). `type` is one of the addresses below; the
        server serves each as a page. `detail` says what happened and what to do next, `instance` which request it was.
        Further members are named where they occur. This page is made from `ProblemType`.

        """;

    @Test
    void the_page_tells_every_problem() throws IOException {
        String made = Arrays.stream(ProblemType.values())
                .map(ProblemsReferenceTest::section)
                .collect(Collectors.joining("\n", INTRODUCTION, ""));
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).as("stale: run with -Ddocs.write").isEqualTo(made);
    }

    private static String section(ProblemType type) {
        return "## %s\n`%s`, status %d\n\n%s\n"
                .formatted(
                        type.title(),
                        type.uri(),
                        type.status(),
                        type.explanation().strip());
    }
}
