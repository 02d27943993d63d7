package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The driver of the guide, built in a jar of its own and dropped into `plugins`, runs a slice.
class PluginStoryTest {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "write-a-driver.md");
    private static final Path PLUGINS = Rig.HOME.resolve("plugins-of-the-guide");
    private static final Pattern FILE = Pattern.compile("(?ms)^`([\\w./-]+)`:\\n+```\\w*\\n(.*?)^```$");

    private final AcmeController controller = new AcmeController();
    private final Rig rig;
    private final Api api;

    PluginStoryTest() throws IOException {
        drop();
        rig = Rig.with("santoku.plugins=" + PLUGINS);
        api = rig.api();
        assertThat(api.delete("/v1/wims/wim").status()).isIn(204, 404);
    }

    private static void drop() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(Files.readString(GUIDE)).results().forEach(file -> files.put(file.group(1), file.group(2)));
        assertThat(files).hasSize(3).containsKey(PluginJar.SERVICE);
        PluginJar.build(PLUGINS.resolve("acme.jar"), files);
        Files.writeString(PLUGINS.resolve("broken.jar"), "no jar");
    }

    @AfterEach
    void close() {
        controller.close();
    }

    @Test
    void a_slice_runs_over_a_driver_that_is_no_part_of_the_server() {
        JsonNode types = api.read("/v1/driver-types");
        assertThat(types.path("items")
                        .valueStream()
                        .map(type -> type.path("type").asString()))
                .contains("acme-wim", "test-wim");
        assertThat(types.at("/unusablePlugins/0/file").asString()).isEqualTo("broken.jar");
        assertThat(api.read("/health")
                        .at("/components/plugins/details/broken.jar")
                        .asString())
                .startsWith("not used: it is no jar");
        assertThat(register("bronze").text()).contains("must be one of silver, gold");
        Api.Reply registered = register("gold");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);

        String id = api.order(Nests.urllc("edge1"));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(controller.slices()).containsOnlyKeys(id);
        assertThat(controller.slices().get(id)).contains("gold");

        controller.slices().put(id, "{\"tier\":\"silver\"}");
        assertThat(api.read("/v1/slices/" + id + "/heal").path("steps")).hasSize(1);
        controller.slices().put("00000000-0000-0000-0000-000000000001", "{}");
        JsonNode report = api.post("/v1/audits").json();
        assertThat(report.at("/drift/0/component").asString())
                .as(report.toString())
                .isEqualTo("wim/acme");
        assertThat(report.at("/orphans/0/component").asString()).isEqualTo("wim/acme");
        assertThat(report.path("cannotBeAsked")
                        .valueStream()
                        .map(one -> one.path("component").asString()))
                .doesNotContain("wim/acme");

        api.remove(id);
        assertThat(controller.slices()).containsOnlyKeys("00000000-0000-0000-0000-000000000001");
        assertThat(api.delete("/v1/wims/acme").status()).isEqualTo(204);
    }

    private Api.Reply register(String tier) {
        return api.post(
                "/v1/wims",
                Map.of(
                        "id",
                        "acme",
                        "type",
                        "acme-wim",
                        "url",
                        controller.uri().toString(),
                        "config",
                        Map.of("tier", tier)));
    }
}
