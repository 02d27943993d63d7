package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.santoku.architecture.Diagram.Arrow;
import io.santoku.architecture.Sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the server to the rules that `docs/architecture.md` draws and tells. That each rule can fail is shown by
/// [RulesCanFailTest].
class ArchitectureTest {
    private static final String BASE = "io.santoku";
    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final PackageRules PACKAGES = PackageRules.of(BASE, SERVER);

    /// Other modules start these.
    private static final Set<String> USED_FROM_OUTSIDE =
            Set.of("io.santoku.app.Main", "io.santoku.app.DevServer", "io.santoku.app.RunningServer");

    private static Diagram diagram() throws IOException {
        return Diagram.in(Files.readString(Sources.ROOT.resolve("docs/architecture.md")));
    }

    @Test
    void no_package_uses_itself_by_way_of_others() {
        assertThat(PACKAGES.cycles()).isEmpty();
    }

    @Test
    void a_package_uses_only_what_the_diagram_leads_to() throws IOException {
        assertThat(PACKAGES.against(diagram())).isEmpty();
    }

    @Test
    void the_diagram_shows_every_package_and_no_other() throws IOException {
        assertThat(diagram().packages()).isEqualTo(PACKAGES.packages());
    }

    @Test
    void every_arrow_of_the_diagram_is_needed() throws IOException {
        Diagram diagram = diagram();
        Set<Arrow> real = PACKAGES.arrows();
        assertThat(diagram.redundant()).as("implied by others").isEmpty();
        assertThat(diagram.arrows().stream().filter(arrow -> !real.contains(arrow)))
                .as("drawn, and not so")
                .isEmpty();
    }

    @Test
    void vendors_and_dialects_are_known_to_nobody_but_the_top() {
        assertThat(PACKAGES.strangers("driver", Set.of("http", "katana"))).isEmpty();
        assertThat(PACKAGES.strangers("api", Set.of("problem", "document", "guard", "stream")))
                .isEmpty();
    }

    @Test
    void libraries_stay_in_their_places() {
        assertThat(new LibraryRules(BASE).broken(SERVER)).isEmpty();
    }

    @Test
    void time_and_chance_are_handed_in() {
        assertThat(TimeAndChance.taken(SERVER.that(notInTop()))).isEmpty();
    }

    @Test
    void public_types_are_used_by_another_package() throws IOException {
        var known = new TreeSet<>(USED_FROM_OUTSIDE);
        known.addAll(providers());
        assertThat(Visibility.needless(SERVER, known)).isEmpty();
    }

    /// The service loader finds providers by the names in this file, and nothing else names them.
    private static List<String> providers() throws IOException {
        return Files.readAllLines(
                Path.of("target", "classes", "META-INF", "services", "io.santoku.driver.DriverProvider"));
    }

    @Test
    void every_vendor_that_drives_components_has_one_provider() throws IOException {
        assertThat(SERVER.stream()
                        .filter(type -> type.isAssignableTo("io.santoku.driver.DriverProvider") && !type.isInterface())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(providers());
        assertThat(SERVER.stream()
                        .filter(type -> type.isAssignableTo("io.santoku.driver.ComponentDriver") && !type.isInterface())
                        .map(JavaClass::getPackageName)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(providers().stream()
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .toList());
    }

    @Test
    void names_say_something() {
        assertThat(Sources.all().stream().flatMap(source -> Outline.of(source.text()).types().stream()))
                .noneMatch(Names::saysNothing);
        assertThat(Sources.all().stream().map(Source::packageName).collect(Collectors.toSet()))
                .noneMatch(Names::packageSaysNothing);
    }

    private static DescribedPredicate<JavaClass> notInTop() {
        return DescribedPredicate.describe(
                "not in app", type -> !type.getPackageName().equals(BASE + "." + PackageRules.TOP));
    }
}
