package io.santoku.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.EmsDriver.RadioEnd;
import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.Outline;
import io.santoku.placement.ServiceSite;
import io.santoku.store.secrets.SecretBox;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJsonTest {
    private static final Holding KNOWN = new Holding("one", new Secret("test-password"));

    @TempDir
    private Path folder;

    private SecretBox box;
    private StoredJson json;

    record Holding(String name, Secret password) {}

    record Ends(RadioEnd radio, Endpoints transport) {}

    @BeforeEach
    void open() {
        box = SecretBox.open(folder.resolve("key"));
        json = new StoredJson(box);
    }

    @Test
    void a_secret_opens_for_the_row_that_it_was_written_for_and_for_no_other() {
        String written = json.write(KNOWN, "slice-1/tenant");

        assertThat(written).doesNotContain("test-password");
        assertThat(json.read(written, Holding.class, "slice-1/tenant")).isEqualTo(KNOWN);
        assertThatThrownBy(() -> json.read(written, Holding.class, "slice-2/tenant"))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class)
                .hasMessageContaining("slice-2/tenant");
    }

    @Test
    void what_an_earlier_version_sealed_is_still_read() {
        String sealed = Base64.getEncoder().encodeToString(box.seal(KNOWN.password(), "held resource"));
        String written = "{\"name\": \"one\", \"password\": \"%s\"}".formatted(sealed);

        assertThat(json.read(written, Holding.class, "slice-1/tenant")).isEqualTo(KNOWN);
    }

    @Test
    void secrets_of_physical_functions_are_sealed_and_read_as_they_were_given() {
        Map<String, Object> box = Map.of(
                "password", "hidden-1",
                "login", Map.of("private-key", List.of("hidden-2"), "user", "me"),
                "url", "http://me:hidden-3@192.0.2.1",
                "pin-token", new BigDecimal("5550123.50"),
                "label", "santoku-sealed:by nobody",
                "ip", "192.0.2.1");
        var ends = new Ends(new RadioEnd("gnb", List.of(), List.of(box)), new Endpoints(null, List.of(box)));
        String written = json.write(ends);

        assertThat(written).doesNotContain("hidden-", "5550123").contains("192.0.2.1", "\"user\":\"me\"");
        assertThat(json.read(written, Ends.class)).isEqualTo(ends);
    }

    @Test
    void physical_functions_that_an_earlier_version_stored_are_still_read() {
        var end = new RadioEnd("gnb", null, List.of(Map.of("password", "hidden-1")));
        String clear = """
            {"function": "gnb", "services": null, "physicalFunctions": [{"password": "hidden-1"}]}\
            """;

        assertThat(json.read(clear, RadioEnd.class)).isEqualTo(end);
        var without = new RadioEnd("gnb", List.of(), null);
        assertThat(json.read(json.write(without), RadioEnd.class)).isEqualTo(without);
    }

    /// The groups of members of an outline and of a service are not seen in what is stored.
    @Test
    void an_outline_that_an_earlier_version_stored_is_still_read() {
        String stored = """
            {"name": "one", "generation": 5, "isolation": 1, "coverage": ["edge1"], "notSupportedLocations": [],
             "connections": [{"core": "c", "radio": "r"}], "functions": ["c", "r"], "sharing": {},
             "networkServices": [], "placement": [], "leftOut": [], "warnings": ["slow"],
             "sites": [{"key": "c/n", "name": "n", "nsdId": "d", "nsdKey": "k", "nfvo": "nfvo/osm",
                        "location": "core", "vim": "vim/cloud",
                        "flavour": {"vcpus": 1, "memoryMib": 2, "diskGib": 3, "instances": 1},
                        "optional": false, "function": "c", "subnet": null, "incarnation": 2, "stopped": true}]}
            """;
        var site = new ServiceSite(
                new ServiceSite.Service("c/n", "n", "d", "k", false),
                new ServiceSite.Place(
                        ComponentId.nfvo("osm"), "core", ComponentId.vim("cloud"), new Amounts(1, 2, 3, 1)),
                "c",
                null,
                2,
                true);
        var outline = new Outline(
                "one",
                new Outline.Parts(5, 1, List.of(new Outline.Ends("c", "r")), List.of("c", "r"), Map.of(), List.of()),
                new Outline.Reach(List.of("edge1"), List.of()),
                new Outline.Placing(List.of(), List.of(site), List.of()),
                new Outline.Notes(List.of("slow"), List.of()));

        assertThat(json.read(stored, Outline.class)).isEqualTo(outline);
        assertThat(json.parse(json.write(outline)).propertyNames())
                .containsAll(json.parse(stored).propertyNames())
                .doesNotContain("parts", "reach", "placing", "notes");
        assertThat(json.parse(json.write(site)).propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        json.parse(stored).path("sites").path(0).propertyNames());
    }

    @Test
    void a_secret_is_not_written_where_none_is_expected() {
        assertThatThrownBy(() -> json.write(KNOWN)).hasStackTraceContaining("a secret stands where none is expected");
    }
}
