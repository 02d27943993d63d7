package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.DriverTypes.UnusablePlugin;
import io.santoku.driver.PluginJar;
import io.santoku.inventory.ComponentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plugins are jars in a folder; one that cannot be used stops no other.
class PluginsTest {
    @TempDir
    private Path folder;

    private void plugin(String name, String version, String type) throws IOException {
        String provider = """
            package acme;

            import io.santoku.driver.*;
            import io.santoku.inventory.*;
            import java.util.List;

            public final class AcmeProvider implements DriverProvider {
                public int version() { return %s; }
                public List<DriverType> types() {
                    return List.of(DriverType.atUrl(ComponentKind.EMS, "%s", "Acme's element manager."));
                }
                public ComponentDriver open(Component component, Access access) { throw new IllegalStateException(); }
            }
            """.formatted(version, type);
        PluginJar.build(
                folder.resolve(name),
                Map.of("acme/AcmeProvider.java", provider, PluginJar.SERVICE, "acme.AcmeProvider\n"));
    }

    @Test
    void each_jar_adds_its_types_to_those_of_the_server() throws IOException {
        plugin("acme.jar", "VERSION", "acme-ems");
        plugin("more.jar", "VERSION", "more-ems");

        try (var plugins = Plugins.in(folder)) {
            var provided = ProvidedDrivers.with(plugins);

            assertThat(provided.types().unusable()).isEmpty();
            assertThat(provided.types().find(ComponentKind.EMS, "ACME-ems")).isPresent();
            assertThat(provided.find(ComponentKind.EMS, "more-ems")).isPresent();
            assertThat(provided.types().find(ComponentKind.VIM, "openstack")).isPresent();
            assertThat(provided.all()).hasSize(ProvidedDrivers.own().all().size() + 2);
        }
    }

    @Test
    void a_jar_that_cannot_be_used_is_named_with_the_reason() throws IOException {
        plugin("acme.jar", "VERSION", "acme-ems");
        plugin("old.jar", "VERSION - 1", "old-ems");
        plugin("shouting.jar", "VERSION", "ACME-EMS");
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        Files.writeString(folder.resolve("notes.txt"), "no plugin");
        PluginJar.build(folder.resolve("empty.jar"), Map.of("read.me", "nothing"));
        PluginJar.build(folder.resolve("lost.jar"), Map.of(PluginJar.SERVICE, "acme.Nobody\n"));

        try (var plugins = Plugins.in(folder)) {
            assertThat(plugins.provided()).hasSize(1);
            assertThat(plugins.unusable())
                    .extracting(UnusablePlugin::file)
                    .containsExactly("broken.jar", "empty.jar", "lost.jar", "old.jar", "shouting.jar");
            assertThat(plugins.unusable().toString())
                    .contains(
                            "is no jar",
                            "contains no driver",
                            "acme.Nobody",
                            "was built for version 0 of the driver interfaces, and this server has version 1",
                            "the type ACME-EMS must be in lower case")
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void two_drivers_of_one_type_are_refused_by_the_names_of_both() throws IOException {
        plugin("acme.jar", "VERSION", "test-ems");

        try (var plugins = Plugins.in(folder)) {
            assertThatThrownBy(() -> ProvidedDrivers.with(plugins))
                    .isInstanceOf(ProvidersClash.class)
                    .hasMessageContainingAll(
                            "Two drivers are for ems test-ems:",
                            "io.santoku.driver.test.TestProvider of this server",
                            "acme.AcmeProvider of acme.jar");
        }
    }

    @Test
    void a_folder_that_is_not_there_has_no_plugins() {
        try (var plugins = Plugins.in(folder.resolve("nowhere"))) {
            assertThat(plugins.provided()).isEmpty();
            assertThat(plugins.unusable()).isEmpty();
        }
    }
}
