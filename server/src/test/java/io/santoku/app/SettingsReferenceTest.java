package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.guard.GuardSettings;
import io.santoku.driver.http.HttpSettings;
import io.santoku.execution.ExecutionSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first three columns of the table in `docs/reference/settings.md` are made from [Settings] and its defaults; the
/// fourth is for people to write.
class SettingsReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "settings.md");
    private static final Settings UNSET = GivenSettings.of(Map.of());
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("key-file", "`secrets.key` in the data folder"),
            Map.entry("plugins", "`plugins` in the data folder"),
            Map.entry("node", "made on the first start"),
            Map.entry("database.url", "a PostgreSQL of its own"),
            Map.entry("database.username", "none"),
            Map.entry("database.password", "none"),
            Map.entry("database.password-file", "none"),
            Map.entry("database.migration.username", "`database.username`"),
            Map.entry("database.migration.password", "none"),
            Map.entry("database.migration.password-file", "none"),
            Map.entry("monitoring.targets-folder", "none"),
            Map.entry("monitoring.kafka", "none"),
            Map.entry("policy.rules", "restart, then move"),
            Map.entry("apex.kafka", "none"),
            Map.entry("kafka.security", "`plaintext`"),
            Map.entry("kafka.sasl-mechanism", "`SCRAM-SHA-512`"),
            Map.entry("kafka.username", "none"),
            Map.entry("kafka.password", "none"),
            Map.entry("kafka.password-file", "none"),
            Map.entry("kafka.certificate-authority", "none"),
            Map.entry("kafka.plain", "`false`"),
            Map.entry("public-url", "none"));
    private static final Map<String, Duration> OF_EXECUTION = Map.of(
            "execution.patience", ExecutionSettings.DEFAULTS.repeating().building(),
            "execution.undo-patience", ExecutionSettings.DEFAULTS.repeating().removing(),
            "execution.force-patience", ExecutionSettings.DEFAULTS.repeating().forced(),
            "execution.first-pause", ExecutionSettings.DEFAULTS.pauses().first(),
            "execution.longest-pause", ExecutionSettings.DEFAULTS.pauses().longest(),
            "execution.rest-from", ExecutionSettings.DEFAULTS.pauses().restFrom());
    private static final Map<String, String> OF_GRAFANA = Map.of(
            "grafana.url", "none",
            "grafana.plain", "`false`",
            "grafana.username", "none",
            "grafana.password", "none",
            "grafana.token", "none",
            "grafana.password-file", "none",
            "grafana.token-file", "none",
            "grafana.datasource", "Grafana's default one");
    private static final Map<String, String> OF_THE_LISTENER = Map.of(
            "allowed-hosts", "none",
            "insecure-listen", "`false`",
            "tls.certificate", "none",
            "tls.key", "none");

    @Test
    void the_page_lists_every_setting_with_type_and_default() throws IOException {
        assertThat(rows()).isEqualTo(settings("", Settings.class).toList());
    }

    @Test
    void what_is_not_set_has_its_default() {
        assertThat(UNSET.executionOrDefault()).isEqualTo(ExecutionSettings.DEFAULTS);
        assertThat(UNSET.southboundOrDefault()).isEqualTo(HttpSettings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({
        "::1, [::1]",
        "[::1], [::1]",
        "::, [::]",
        "fe80::1%eth0, [fe80::1]",
        "[fe80::1%2], [fe80::1]",
        "127.0.0.1, 127.0.0.1",
        "slices.example, slices.example"
    })
    void the_address_to_answer_on_is_known_as_it_stands_in_a_url(String address, String host) {
        assertThat(UNSET.guard(address).hosts()).containsExactly(host);
    }

    @Test
    void a_setting_that_is_set_alone_leaves_its_neighbours() {
        Settings given =
                GivenSettings.of(Map.of("santoku.execution.patience", "9m", "santoku.southbound.deadline", "99s"));

        assertThat(given.executionOrDefault())
                .returns(Duration.ofMinutes(9), settings -> settings.repeating().building())
                .returns(ExecutionSettings.DEFAULTS.pauses(), ExecutionSettings::pauses);
        assertThat(given.southboundOrDefault())
                .isEqualTo(new HttpSettings(Duration.ofSeconds(99), HttpSettings.DEFAULTS.inFlight()));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `--"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ") + 2))
                .toList();
    }

    private static Stream<String> settings(String parent, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(setting -> row(parent, setting));
    }

    private static Stream<String> row(String parent, RecordComponent setting) {
        String name = parent + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return setting.getType().isRecord()
                ? settings(name + ".", setting.getType())
                : Stream.of("| `%s` | %s | %s |".formatted(name, type(setting.getType()), standard(name, setting)));
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> text(value))
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Path" -> "path";
            case "Duration" -> "duration";
            case "Integer" -> "number";
            case "Boolean" -> "`true`, `false`";
            case "List" -> "texts with commas";
            case "String" -> "text";
            case String other -> throw new IllegalStateException("say how a setting of type " + other + " is written");
        };
    }

    private static String standard(String name, RecordComponent setting) {
        return switch (name) {
            case "data" -> "`" + UNSET.home().toString().replace(System.getProperty("user.home"), "~") + "`";
            case "database.connections" -> "`" + UNSET.database().pool() + "`";
            case "placement" -> text(UNSET.placementOrDefault());
            case "sst-rules" -> text(UNSET.sstRulesOrDefault());
            case "promise" -> text(UNSET.promiseOrDefault());
            case String _ when OF_EXECUTION.containsKey(name) -> "`" + OF_EXECUTION.get(name) + "`";
            case String _ when name.startsWith("execution.") -> value(ExecutionSettings.DEFAULTS, setting.getName());
            case "monitoring.interval" -> "`" + UNSET.monitoring().pause() + "`";
            case "monitoring.component-interval" -> "`" + UNSET.monitoring().componentPause() + "`";
            case "monitoring.drift-interval" -> "`" + UNSET.monitoring().driftPause() + "`";
            case "grafana.folder" -> "`" + Settings.Grafana.FOLDER + "`";
            case String _ when OF_GRAFANA.containsKey(name) -> OF_GRAFANA.get(name);
            case "southbound.allow", "southbound.deny" -> "none";
            case String _ when name.startsWith("southbound.") -> value(HttpSettings.DEFAULTS, setting.getName());
            case String _ when name.startsWith("limits.") -> value(GuardSettings.Limits.DEFAULTS, setting.getName());
            case String _ when OF_THE_LISTENER.containsKey(name) -> OF_THE_LISTENER.get(name);
            case String other -> TOLD.getOrDefault(other, "say what it is when nobody sets it");
        };
    }

    private static String value(Record defaults, String component) {
        try {
            Object value = defaults.getClass().getMethod(component).invoke(defaults);
            return value instanceof Enum<?> ? text(value) : "`" + value + "`";
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(Object value) {
        return "`" + value.toString().toLowerCase(Locale.ROOT) + "`";
    }
}
