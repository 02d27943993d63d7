package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverType;
import io.santoku.driver.SettingDescription;
import io.santoku.inventory.ComponentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/reference/drivers.md` is made from [ProvidedDrivers]: run with `-Ddocs.write` to write it again.
class DriversReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "drivers.md");
    private static final Path GUIDE = Path.of("..", "docs", "guides", "register-a-vim.md");
    private static final Pattern CONFIG_ROW = Pattern.compile("(?m)^\\| `([a-z_-]+)` \\|");
    private static final String INTRODUCTION = """
        # Drivers

        What can be registered, and every setting of each; `GET /v1/driver-types` answers the same. A member that is
        not here is refused, by its name. A secret is encrypted before it is stored, and never shown again. This page is made
        from the drivers' own descriptions; further drivers come as [plugins](../guides/write-a-driver.md).
        """;

    @Test
    void the_page_lists_every_setting_of_every_driver() throws IOException {
        String made =
                types().stream().map(DriversReferenceTest::section).collect(Collectors.joining("", INTRODUCTION, ""));
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).as("stale: run with -Ddocs.write").isEqualTo(made);
    }

    /// Case 3: what a cloud can be told is in the guide.
    @Test
    void the_guide_lists_every_member_of_config_and_no_other() throws IOException {
        String guide = Files.readString(GUIDE);
        String table =
                guide.substring(guide.indexOf("In `config`"), guide.indexOf("A member that is not in this table"));
        List<String> listed =
                CONFIG_ROW.matcher(table).results().map(row -> row.group(1)).toList();
        DriverType openstack = ProvidedDrivers.own()
                .types()
                .find(ComponentKind.VIM, "openstack")
                .orElseThrow();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(openstack.config().stream()
                        .map(SettingDescription::member)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_setting_has_a_sentence_and_every_password_is_a_secret(DriverType type) {
        assertThat(type.sentence()).endsWith(".");
        assertThat(type.settings()).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.sentence()).endsWith(".");
            assertThat(setting.secret()).isEqualTo(setting.member().contains("password"));
        });
        assertThat(type.settings().stream().map(SettingDescription::name)).doesNotHaveDuplicates();
    }

    static List<DriverType> types() {
        return ProvidedDrivers.own().types().all();
    }

    private static String section(DriverType type) {
        return type.settings().stream()
                .map(DriversReferenceTest::row)
                .collect(Collectors.joining("", heading(type), ""));
    }

    private static String heading(DriverType type) {
        return "\n## %s: `%s`\n%s\n\n| member | form | left out | what it is |\n|---|---|---|---|\n"
                .formatted(type.kind().name(), type.name(), type.sentence());
    }

    private static String row(SettingDescription setting) {
        String form = setting.choices().isEmpty()
                ? setting.form().name().toLowerCase(Locale.ROOT) + (setting.secret() ? ", secret" : "")
                : setting.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        String otherwise =
                setting.required() ? "refused" : setting.fallback() == null ? "" : "`%s`".formatted(setting.fallback());
        return "| `%s` | %s | %s | %s |\n".formatted(setting.name(), form, otherwise, setting.sentence());
    }
}
