package io.santoku.api.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Serves the pages that explain the types of problems to people.
@RestController
@RequestMapping("/problems")
@Tag(name = "Problems")
final class ProblemPages {
    private static final String UTF8_HTML = "text/html;charset=UTF-8";
    private static final String UTF8_MARKDOWN = "text/markdown;charset=UTF-8";

    @GetMapping(produces = UTF8_HTML)
    @Operation(summary = "Lists the types of problems, as a page or in Markdown")
    String list() {
        String items = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\">%s</a> (%d)</li>"
                        .formatted(type.uri(), escape(type.title()), type.status()))
                .collect(Collectors.joining("\n"));
        return page("Problems", "<ul>\n%s\n</ul>".formatted(items));
    }

    @GetMapping(produces = UTF8_MARKDOWN)
    String listInMarkdown() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "- [%s](%s) (%d)\n".formatted(type.title(), type.uri(), type.status()))
                .collect(Collectors.joining("", "# Problems\n\n", ""));
    }

    @GetMapping(path = "/{slug}", produces = UTF8_HTML)
    @Operation(summary = "Explains a type of problem, as a page or in Markdown")
    String explain(@PathVariable String slug) {
        ProblemType type = find(slug);
        String text = escape(type.explanation())
                .replaceAll("\\*\\*([^*]+)\\*\\*", "</p><p><strong>$1</strong>")
                .replaceAll("`([^`]+)`", "<code>$1</code>");
        return page(
                type.title(),
                "<p>HTTP status %d · <a href=\"/problems\">all problems</a></p>\n<p>%s</p>"
                        .formatted(type.status(), text));
    }

    @GetMapping(path = "/{slug}", produces = UTF8_MARKDOWN)
    String explainInMarkdown(@PathVariable String slug) {
        ProblemType type = find(slug);
        return "# %s\n\nHTTP status %d\n\n%s\n".formatted(type.title(), type.status(), type.explanation());
    }

    private static ProblemType find(String slug) {
        return ProblemType.ofSlug(slug)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "There is no such type of problem; see /problems.")));
    }

    private static String page(String title, String body) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1>
            %2$s
            </main></body></html>
            """.formatted(escape(title), body);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
