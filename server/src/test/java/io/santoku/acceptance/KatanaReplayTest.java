package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.app.DevServer;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KatanaReplayTest {
    private static final Path HOME = Path.of("target", "katana-replay");
    private static final String WORLD = """
        name: replay
        clouds:
          - {name: cloud-core, location: core, credentials: {password: test-password}}
          - {name: cloud-edge1, location: edge1, credentials: {password: test-password}}
          - {name: cloud-edge1-b, location: edge1, credentials: {password: test-password}}
        osms:
          - name: osm
            release: R8
            credentials: {password: test-password}
            settings: {failing: {broken-ns: the image does not boot}}
        wims: [{name: wim}]
        emss:
          - {name: ems-test, dialect: TEST}
          - {name: ems-amarisoft, dialect: AMARISOFT}
          - {name: ems-open5gs, dialect: OPEN5GS}
        policies: [{name: engine}]
        """;

    @Test
    void whatever_the_predecessor_was_asked_is_answered_as_it_did_or_better() {
        try (EmulatedWorld world = EmulatedWorld.start(Scenario.parse(WORLD));
                DevServer server = DevServer.start(
                        Scenario.EMPTY,
                        List.of("--server.port=0", "--santoku.data=" + HOME, "--santoku.apex.kafka=127.0.0.1:9"),
                        HOME)) {
            var replay = new KatanaReplay(server.server().uri(), KatanaRecording.load(), addresses(world));

            List<String> differences = replay.run();

            assertThat(String.join("\n", differences)).isEmpty();
        }
    }

    private static Map<String, String> addresses(EmulatedWorld world) {
        var addresses = new HashMap<>(
                Map.of("password", "test-password", "nowhere.host", "127.0.0.1", "nowhere.url", "http://127.0.0.1:9"));
        world.components().forEach(each -> {
            addresses.put(each.name() + ".url", each.uri().toString());
            addresses.put(each.name() + ".host", each.uri().getAuthority());
        });
        return addresses;
    }
}
