package io.santoku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsTest {
    private static final Pages PAGES = new Pages(Path.of(".."));

    @Test
    void every_link_leads_somewhere() {
        Set<String> pages = PAGES.reachable("README.md");
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.stream().filter(page -> page.endsWith(".md")))
                .allSatisfy(page -> assertThat(PAGES.broken(page)).as(page).isEmpty());
    }

    @Test
    void every_document_can_be_reached_from_the_first_page() {
        assertThat(PAGES.reachable("README.md"))
                .containsAll(PAGES.below("docs"))
                .contains("CONTRIBUTING.md", "LICENSE");
    }

    @Test
    void broken_links_and_lonely_pages_are_found(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("README.md"), "[a](a.md#a-heading) [b](b.md) [c](a.md#none) `[d](d.md)` [e](x:y)");
        Files.writeString(folder.resolve("a.md"), "# A heading!\n[home](README.md)\n");
        Files.writeString(folder.resolve("lonely.md"), "");
        var planted = new Pages(folder);

        assertThat(planted.broken("README.md")).containsExactly("b.md", "a.md#none");
        assertThat(planted.reachable("README.md")).contains("a.md").doesNotContain("lonely.md", "d.md");
        assertThat(planted.below("")).containsExactly("README.md", "a.md", "lonely.md");
    }
}
