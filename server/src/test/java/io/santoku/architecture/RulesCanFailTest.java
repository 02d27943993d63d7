package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A rule that cannot fail protects nothing: each is tried on a planted violation.
class RulesCanFailTest {
    private static final String BASE = "io.santoku.architecture.fixture";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);
    private static final PackageRules PACKAGES = PackageRules.of(BASE, PLANTED);
    private static final String PAGE = """
        Some words, and a --> b that is no arrow.
        ```mermaid
        flowchart TD
          %s
        ```
        """;

    @Test
    void a_cycle_is_found() {
        assertThat(PACKAGES.cycles())
                .containsExactly("part of a cycle: north --> south", "part of a cycle: south --> north");
    }

    @Test
    void what_no_arrow_leads_to_is_found() {
        Diagram diagram = Diagram.in(PAGE.formatted("north --> south\n  driver.alpha --> driver.beta"));
        assertThat(PACKAGES.against(diagram))
                .containsExactly(
                        BASE + ".driver.alpha.AlphaDriver uses " + BASE + ".driver.http.Wire",
                        BASE + ".south.Subject uses " + BASE + ".north.Ruler");
    }

    @Test
    void arrows_lead_on() {
        Diagram diagram = Diagram.in(PAGE.formatted("a --> b\n  b --> c\n  a --> c"));
        assertThat(diagram.allows("a", "c")).isTrue();
        assertThat(diagram.allows("c", "a")).isFalse();
        assertThat(diagram.redundant()).containsExactly("a --> c");
        assertThat(diagram.packages()).containsExactly("a", "b", "c");
    }

    @Test
    void a_page_without_a_diagram_is_no_rule() {
        assertThatIllegalArgumentException().isThrownBy(() -> Diagram.in("a --> b"));
    }

    @Test
    void a_vendor_that_knows_another_is_found() {
        assertThat(PACKAGES.strangers("driver", Set.of("http")))
                .containsExactly(BASE + ".driver.alpha.AlphaDriver uses " + BASE + ".driver.beta.BetaDriver");
    }

    @Test
    void each_misplaced_library_is_found() {
        String user = BASE + ".south.Misplaced uses ";
        assertThat(new LibraryRules(BASE).broken(PLANTED))
                .containsExactly(
                        BASE + ".app.Wired uses "
                                + "org.springframework.boot.autoconfigure.condition.ConditionalOnProperty",
                        user + "jakarta.servlet.http.HttpServletRequest",
                        user + "java.net.http.HttpClient",
                        user + "java.sql.Connection",
                        user + "org.springframework.context.ApplicationContext",
                        user + "tools.jackson.databind.JsonNode");
    }

    @Test
    void time_and_chance_from_the_air_are_found() {
        String caller = BASE + ".south.Impatient calls ";
        assertThat(TimeAndChance.taken(PLANTED))
                .containsExactly(
                        caller + "java.lang.System.currentTimeMillis",
                        caller + "java.time.Instant.now",
                        caller + "java.util.Random.<init>",
                        caller + "java.util.UUID.randomUUID");
        assertThat(TimeAndChance.taken(new ClassFileImporter().importClasses(TimeUnit.class)))
                .contains("java.util.concurrent.TimeUnit calls java.lang.Thread.sleep");
    }

    @Test
    void a_needlessly_public_type_is_found() {
        assertThat(Visibility.needless(PLANTED, Set.of(BASE + ".driver.alpha.AlphaDriver")))
                .containsExactly(BASE + ".south.Hermit");
    }

    @Test
    void names_that_say_nothing_are_found() {
        assertThat(List.of("SliceManager", "TextUtil", "StoreImpl", "NestData", "VimInfo", "TestHelper"))
                .allMatch(Names::saysNothing);
        assertThat(List.of("Slices", "Information", "Database")).noneMatch(Names::saysNothing);
        assertThat(List.of("io.santoku.util", "io.santoku.core.nest", "misc")).allMatch(Names::packageSaysNothing);
        assertThat(List.of("io.santoku.corecloud", "io.santoku.nest")).noneMatch(Names::packageSaysNothing);
    }
}
