package io.santoku.emulators.wim;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatedHttpWimTest {
    private static final String MESSAGE = """
        {"_id": "s1", "core_connections": [{"core": {"ns": ["core"], "pnf": []}, "radio": {"ns": ["edge1"], "pnf": []}}],
         "extra_ns": ["edge1"], "slice_sla": {"mtu": 1500}, "probes": []}\
        """;
    private final EmulatedHttpWim wim = new EmulatedHttpWim();
    private final Direct client = Direct.to(wim);

    @Test
    void a_slice_is_made_read_and_ended() {
        assertThat(client.post("/", MESSAGE).status()).isEqualTo(200);
        assertThat(client.get("/s1").at("/slice_sla/mtu")).isEqualTo("1500");
        assertThat(client.get("/").at("/0/_id")).isEqualTo("s1");
        assertThat(wim.inventory()).isEqualTo(Map.of("transport_slices", List.of("s1")));
        assertThat(client.delete("/s1").status()).isEqualTo(204);
        assertThat(client.delete("/s1").status()).isEqualTo(404);
        assertThat(client.get("/s1").status()).isEqualTo(404);
        assertThat(wim.inventory()).isEmpty();
    }

    @Test
    void the_same_slice_again_replaces_the_first() {
        client.post("/", MESSAGE);
        client.post("/", MESSAGE.replace("1500", "9000"));
        assertThat(client.get("/s1").at("/slice_sla/mtu")).isEqualTo("9000");
        assertThat(wim.inventory()).isEqualTo(Map.of("transport_slices", List.of("s1")));
    }

    @Test
    void one_that_does_not_show_its_slices_takes_and_ends_them_all_the_same() {
        var silent = new EmulatedHttpWim(false);
        Direct other = Direct.to(silent);
        assertThat(other.post("/", MESSAGE).status()).isEqualTo(200);
        assertThat(other.get("/s1").status()).isEqualTo(405);
        assertThat(other.get("/").status()).isEqualTo(405);
        assertThat(other.delete("/s1").status()).isEqualTo(204);
        assertThat(other.get("/s1").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"_id\": 7}",
                "{\"_id\": \"s1\", \"slice_sla\": {}, \"core_connections\": {}, \"extra_ns\": []}",
                "{\"_id\": \"s1\", \"core_connections\": [], \"extra_ns\": []}"
            })
    void what_is_no_message_is_refused(String body) {
        assertThat(client.post("/", body).status()).isEqualTo(400);
        assertThat(wim.inventory()).isEmpty();
    }
}
